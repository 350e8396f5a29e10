package org.shouwang.query.rows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.log.projection.Rows;
import org.shouwang.plan.recorded.Alarming;

/** What waits for a second person in responses. */
public final class ProposalRows extends QueryRows {

    private static final String PROPOSAL = "query.proposal";

    public ProposalRows() {
        super("proposals", 2, Set.of(StreamType.RESPONSE), List.of(PROPOSAL));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        UUID response = logged.stream().id();
        switch ((ResponseEvent) logged.event()) {
            case ResponseCourse.LoweringProposed e ->
                    proposed(logged, e.entry(), "LOWERING", null, e.by(), rows);
            case ResponseCourse.EndingProposed e ->
                    proposed(logged, e.entry(), "ENDING", null, e.by(), rows);
            case ResponseCourse.WaiverProposed e ->
                    proposed(logged, e.entry(), "WAIVER", e.step().value(), e.by(), rows);
            case ResponseCourse.MigrationProposed e ->
                    proposed(logged, e.entry(), "MIGRATION", null, e.by(), rows);
            case ResponseCourse.WithdrawalProposed e ->
                    insert(logged, e.withdrawn(), "WITHDRAWAL", null, e.by(), rows);
            case ResponseCourse.WithdrawalDeclined e -> answered(e.withdrawn(), rows);
            case ResponseFact.EntryCorrected e -> answered(e.corrected(), rows);
            case ResponseCourse.LoweringDeclined _, ResponseCourse.LoweringConfirmed _ ->
                    answered(response, "LOWERING", rows);
            case ResponseCourse.MigrationDeclined _, ResponseCourse.PlanMigrated _ ->
                    answered(response, "MIGRATION", rows);
            case ResponseCourse.EndingDeclined _ -> answered(response, "ENDING", rows);
            case ResponseCourse.WaiverDeclined e -> answered(e.waiver(), rows);
            case ResponseCourse.StepWaived e -> answered(e.entry(), rows);
            case ResponseCourse.Ended _ ->
                    run(rows, PROPOSAL, "delete from %s where response_id = ?", response);
            case ResponseEvent e when Alarming.is(e) -> {
                answered(response, "LOWERING", rows);
                answered(response, "ENDING", rows);
            }
            default -> {}
        }
    }

    private static void proposed(
            LoggedEvent logged, EntryId entry, String kind, String step, StaffId by, Rows rows) {
        if (step == null) {
            answered(logged.stream().id(), kind, rows);
        }
        insert(logged, entry, kind, step, by, rows);
    }

    private static void insert(
            LoggedEvent logged, EntryId entry, String kind, String step, StaffId by, Rows rows) {
        run(
                rows,
                PROPOSAL,
                "insert into %s (proposal_id, response_id, kind, step, proposed_by, proposed_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                entry.value(),
                logged.stream().id(),
                kind,
                step,
                by.value(),
                at(logged.recording().recordedAt()));
    }

    /** A level, an end or a move is proposed once at a time: a new proposal replaces the old. */
    private static void answered(UUID response, String kind, Rows rows) {
        run(rows, PROPOSAL, "delete from %s where response_id = ? and kind = ?", response, kind);
    }

    private static void answered(EntryId proposal, Rows rows) {
        run(rows, PROPOSAL, "delete from %s where proposal_id = ?", proposal.value());
    }
}
