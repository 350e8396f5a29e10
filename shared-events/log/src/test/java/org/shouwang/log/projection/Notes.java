package org.shouwang.log.projection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.worry.WorryEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for each worry: how many answers, and all their texts. Chokes on some of them. */
final class Notes implements Projection {

    static final String TABLE = "query.note";

    /** Whether the text "poison" makes it fail. */
    final AtomicBoolean chokes = new AtomicBoolean(true);

    /** How many more calls fail as when an operator ends the connection. */
    final AtomicInteger faults = new AtomicInteger();

    private final int revision;

    Notes() {
        this(1);
    }

    Notes(int revision) {
        this.revision = revision;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public int revision() {
        return revision;
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
    public void apply(List<LoggedEvent> events, Rows rows) throws SQLException {
        if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("terminating connection due to administrator command", "57P01");
        }
        for (LoggedEvent event : events) {
            if (event.event() instanceof WorryEvent.Answered answered) {
                note(event, answered.answer().reveal().orElse("[erased]"), rows);
            }
        }
    }

    private void note(LoggedEvent event, String text, Rows rows) {
        if (text.equals("poison") && chokes.get()) {
            throw new IllegalStateException("choked on: 13800001111 " + text);
        }
        if (text.equals("swallowed")) {
            assertThatThrownBy(() -> rows.sql().sql("select 1 / 0").query().singleValue())
                    .isInstanceOf(DataAccessException.class);
            return;
        }
        if (text.equals("refused by the database")) {
            rows.later(TABLE, "insert into %s (worry, events) select ?, 1 / 0", UUID.randomUUID());
            return;
        }
        rows.later(
                TABLE,
                """
                insert into %s as note (worry, events, text) values (?, 1, ?)
                on conflict (worry) do update
                set events = note.events + 1, text = note.text || ' ' || excluded.text
                """,
                event.stream().id(),
                text);
    }

    @Override
    public void parked(Parked parked, Rows rows) {
        rows.sql().sql("insert into query.alarm values (?)").params(parked.stream().id()).update();
    }

    record Row(UUID worry, int events, String text, int letters) {}

    static List<Row> rows(JdbcClient sql) {
        return sql.sql("select worry, events, text, letters from query.note order by worry")
                .query(Row.class)
                .list();
    }
}
