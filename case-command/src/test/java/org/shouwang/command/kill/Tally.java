package org.shouwang.command.kill;

import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.log.projection.Projection;
import org.shouwang.log.projection.Rows;

/** Counts the events of each worry: an event applied twice, or not at all, shows. */
final class Tally implements Projection {

    static final String TABLE = "command.tally";

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public Set<StreamType> streams() {
        return Set.of(StreamType.WORRY);
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE);
    }

    @Override
    public void apply(List<LoggedEvent> events, Rows rows) {
        for (LoggedEvent event : events) {
            rows.sql()
                    .sql(
                            """
                            insert into %s as tally (worry, events, positions) values (?, 1, ?)
                            on conflict (worry) do update set events = tally.events + 1,
                                positions = tally.positions || ' ' || excluded.positions
                            """
                                    .formatted(rows.table(TABLE)))
                    .params(event.stream().id(), String.valueOf(event.position()))
                    .update();
        }
    }
}
