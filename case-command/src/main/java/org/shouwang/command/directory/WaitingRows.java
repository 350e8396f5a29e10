package org.shouwang.command.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.log.projection.Rows;

/**
 * A part of the cases: the alerts that are being paged, and who was told since it began. Whoever
 * was told once is waited for until somebody has the alert, also where no message arrived.
 */
final class WaitingRows {

    static final String WAITING = "command.waiting";
    static final String WAITED_FOR = "command.waited_for";

    private WaitingRows() {}

    static void fold(LoggedEvent logged, Rows rows) {
        UUID alert = logged.stream().id();
        Instant at = logged.recording().recordedAt();
        switch (logged.event()) {
            case PagingEvent.StepStarted e -> {
                waits(alert, e.school(), e.code(), at, rows);
                e.targets().forEach(target -> waitsFor(alert, target.staff().value(), rows));
            }
            case PagingEvent.NobodyReachable e -> {
                waits(alert, e.school(), e.code(), at, rows);
                unheard(alert, true, rows);
            }
            case PagingEvent.Delivered _ -> unheard(alert, false, rows);
            case PagingEvent.Stopped _ -> over(alert, rows);
            case AlertEvent.Acknowledged e when e.dueAt().isPresent() -> over(alert, rows);
            case AlertEvent.ResponseOpened _, AlertEvent.ResponseJoined _, AlertEvent.Dismissed _ ->
                    over(alert, rows);
            default -> {}
        }
    }

    private static void waits(
            UUID alert, SchoolId school, AlertCode code, Instant since, Rows rows) {
        sql(
                rows,
                "insert into %s (alert_id, school_id, code, since, unheard) values (?, ?, ?, ?,"
                        + " false) on conflict do nothing",
                WAITING,
                alert,
                school.value(),
                code.value(),
                DirectoryRows.at(since));
    }

    private static void waitsFor(UUID alert, UUID staff, Rows rows) {
        sql(
                rows,
                "insert into %s (alert_id, staff_id) values (?, ?) on conflict do nothing",
                WAITED_FOR,
                alert,
                staff);
    }

    private static void unheard(UUID alert, boolean so, Rows rows) {
        sql(rows, "update %s set unheard = ? where alert_id = ?", WAITING, so, alert);
    }

    private static void over(UUID alert, Rows rows) {
        sql(rows, "delete from %s where alert_id = ?", WAITING, alert);
        sql(rows, "delete from %s where alert_id = ?", WAITED_FOR, alert);
    }

    private static void sql(Rows rows, String statement, String table, Object... values) {
        rows.sql()
                .sql(statement.formatted(rows.table(table)))
                .params(Arrays.asList(values))
                .update();
    }
}
