package org.shouwang.command.directory;

import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.schedule.ScheduleEvent;
import org.shouwang.log.projection.Rows;

/** The duty list. */
final class DutyRows extends DirectoryRows {

    private static final String TABLE = "command.duty";

    DutyRows() {
        super("duties", Set.of(StreamType.SCHEDULE), List.of(TABLE));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        switch (logged.event()) {
            case ScheduleEvent.DutyAssigned e ->
                    rows.sql()
                            .sql(
                                    """
                                    insert into %s (duty_id, school_id, staff_id, role, from_at, until_at)
                                    values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                    """
                                            .formatted(rows.table(TABLE)))
                            .params(
                                    e.duty().value(),
                                    e.school().value(),
                                    e.staff().value(),
                                    e.as().name(),
                                    at(e.from()),
                                    at(e.until()))
                            .update();
            case ScheduleEvent.DutyWithdrawn e ->
                    rows.sql()
                            .sql("delete from %s where duty_id = ?".formatted(rows.table(TABLE)))
                            .params(e.duty().value())
                            .update();
            default -> {}
        }
    }
}
