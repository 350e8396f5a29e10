package org.shouwang.command.response.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseCourse.EndingProposed;
import org.shouwang.contract.response.ResponseCourse.LoweringProposed;
import org.shouwang.contract.response.ResponseCourse.MigrationProposed;
import org.shouwang.contract.response.ResponseCourse.WaiverProposed;
import org.shouwang.contract.response.ResponseCourse.WithdrawalProposed;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.plan.recorded.Alarming;

/**
 * What waits for a second person. A proposal to end or to lower stands on what was known when it
 * was made: it is over as soon as something tells of danger.
 */
public record Proposals(
        Optional<LoweringProposed> lowering,
        Optional<EndingProposed> ending,
        Optional<MigrationProposed> migration,
        Map<EntryId, WaiverProposed> waivers,
        Map<EntryId, WithdrawalProposed> withdrawals) {

    public static final Proposals NONE =
            new Proposals(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());

    /** Once this has happened too. */
    public Proposals after(ResponseEvent event) {
        return switch (event) {
            case LoweringProposed e -> with(Optional.of(e), ending, migration);
            case ResponseCourse.LoweringDeclined _, ResponseCourse.LoweringConfirmed _ ->
                    with(Optional.empty(), ending, migration);
            case EndingProposed e -> with(lowering, Optional.of(e), migration);
            case ResponseCourse.EndingDeclined _, ResponseCourse.Ended _ ->
                    with(lowering, Optional.empty(), migration);
            case MigrationProposed e -> with(lowering, ending, Optional.of(e));
            case ResponseCourse.MigrationDeclined _, ResponseCourse.PlanMigrated _ ->
                    with(lowering, ending, Optional.empty());
            case WaiverProposed e -> with(e);
            case ResponseCourse.WaiverDeclined e -> without(e.waiver());
            case ResponseCourse.StepWaived e -> without(e.entry());
            case WithdrawalProposed e -> withdrawing(e.withdrawn(), Optional.of(e));
            case ResponseCourse.WithdrawalDeclined e ->
                    withdrawing(e.withdrawn(), Optional.empty());
            case ResponseFact.EntryCorrected e -> withdrawing(e.corrected(), Optional.empty());
            default ->
                    Alarming.is(event) ? with(Optional.empty(), Optional.empty(), migration) : this;
        };
    }

    private Proposals with(
            Optional<LoweringProposed> lower,
            Optional<EndingProposed> end,
            Optional<MigrationProposed> move) {
        return new Proposals(lower, end, move, waivers, withdrawals);
    }

    private Proposals with(WaiverProposed proposal) {
        Map<EntryId, WaiverProposed> more = new LinkedHashMap<>(waivers);
        more.put(proposal.entry(), proposal);
        return new Proposals(lowering, ending, migration, more, withdrawals);
    }

    private Proposals without(EntryId waiver) {
        Map<EntryId, WaiverProposed> left = new LinkedHashMap<>(waivers);
        left.remove(waiver);
        return new Proposals(lowering, ending, migration, left, withdrawals);
    }

    private Proposals withdrawing(EntryId entry, Optional<WithdrawalProposed> proposal) {
        Map<EntryId, WithdrawalProposed> now = new LinkedHashMap<>(withdrawals);
        now.remove(entry);
        proposal.ifPresent(proposed -> now.put(entry, proposed));
        return new Proposals(lowering, ending, migration, waivers, now);
    }
}
