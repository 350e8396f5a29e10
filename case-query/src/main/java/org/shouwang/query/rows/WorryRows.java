package org.shouwang.query.rows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.log.projection.Rows;

/** Worries: who is waiting for an answer, and which was given. */
public final class WorryRows extends QueryRows {

    private static final String WORRY = "query.worry";

    public WorryRows() {
        super("worries", 1, Set.of(StreamType.WORRY), List.of(WORRY));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        UUID worry = logged.stream().id();
        switch (logged.event()) {
            case WorryEvent.Reported e ->
                    run(
                            rows,
                            WORRY,
                            "insert into %s (worry_id, school_id, student_id, reported_by,"
                                    + " reported_at, due_at, state) values (?, ?, ?, ?, ?, ?,"
                                    + " 'WAITING')",
                            e.worry().value(),
                            e.school().value(),
                            e.student().value(),
                            e.by().value(),
                            at(logged.recording().recordedAt()),
                            at(e.dueAt()));
            case WorryEvent.Supplemented e ->
                    run(
                            rows,
                            WORRY,
                            "update %s set state = 'WAITING', due_at = ? where worry_id = ?",
                            at(e.dueAt()),
                            worry);
            case WorryEvent.Answered e ->
                    run(
                            rows,
                            WORRY,
                            "update %s set state = 'ANSWERED', triage = ?, answered_by = ?,"
                                    + " answered_at = ?, due_at = null where worry_id = ?",
                            e.triage().name(),
                            e.by().value(),
                            at(logged.recording().recordedAt()),
                            worry);
            case WorryEvent.BecameAlert e ->
                    run(
                            rows,
                            WORRY,
                            "update %s set state = 'ALERT', alert_id = ?, due_at = null where"
                                    + " worry_id = ?",
                            e.alert().value(),
                            worry);
            // What was due stays due: that somebody is reminded again makes it no less late.
            default -> {}
        }
    }
}
