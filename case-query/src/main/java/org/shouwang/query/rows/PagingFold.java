package org.shouwang.query.rows;

import java.time.Instant;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.log.projection.Rows;

/** How the paging of an alert goes: its stream has the alert's id. */
final class PagingFold {

    static final String PAGE = "query.page";

    private PagingFold() {}

    static void fold(LoggedEvent logged, Rows rows) {
        UUID alert = logged.stream().id();
        Instant recorded = logged.recording().recordedAt();
        switch (logged.event()) {
            case PagingEvent.StepStarted e -> {
                AlertRows.set(rows, "paging_step", e.step(), alert);
                AlertRows.set(rows, "paging_round", e.round(), alert);
                e.targets().forEach(t -> AlertRows.person(alert, t.staff(), "PAGED", rows));
            }
            case PagingEvent.NobodyReachable _ ->
                    AlertRows.set(rows, "nobody_at", QueryRows.at(recorded), alert);
            case PagingEvent.Stopped _ -> AlertRows.set(rows, "nobody_at", null, alert);
            case PagingEvent.Attempted e -> attempted(alert, e, recorded, rows);
            case PagingEvent.Delivered e -> {
                outcome(e.attempt().value(), "DELIVERED", recorded, rows);
                count(rows, "delivered = delivered + 1", alert);
            }
            case PagingEvent.Failed e -> {
                outcome(e.attempt().value(), e.failure().name(), recorded, rows);
                boolean noChannel = e.failure() == PagingEvent.Failure.NOT_CONFIGURED;
                count(
                        rows,
                        "failed = failed + 1" + (noChannel ? ", no_channel = true" : ""),
                        alert);
            }
            default -> {}
        }
    }

    private static void attempted(
            UUID alert, PagingEvent.Attempted e, Instant recorded, Rows rows) {
        QueryRows.run(
                rows,
                PAGE,
                "insert into %s (attempt_id, alert_id, staff_id, channel, step, round, tried_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                e.attempt().value(),
                alert,
                e.staff().value(),
                e.channel().name(),
                e.step(),
                e.round(),
                QueryRows.at(recorded));
    }

    private static void outcome(UUID attempt, String outcome, Instant at, Rows rows) {
        QueryRows.run(
                rows,
                PAGE,
                "update %s set outcome = ?, outcome_at = ? where attempt_id = ?",
                outcome,
                QueryRows.at(at),
                attempt);
    }

    private static void count(Rows rows, String what, UUID alert) {
        QueryRows.run(rows, "query.alert", "update %s set " + what + " where alert_id = ?", alert);
    }
}
