package org.shouwang.command.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ReferralId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.RecordedFacts;

/** A response as the forms need to know it, read from its events. */
final class Standing {

    private final Map<ReferralId, String> referrals = new LinkedHashMap<>();
    private final Map<EntryId, Recorded> entries = new LinkedHashMap<>();
    private final Map<EntryId, ResponseFact.GuardianAttempted> attempts = new LinkedHashMap<>();
    private final List<ResponseCourse.WaiverProposed> waiverProposals = new ArrayList<>();
    private Facts facts = Facts.none();
    private Optional<AlertId> alert = Optional.empty();
    private PlanHash plan;
    private LevelId level;
    private Optional<ResponseCourse.LoweringProposed> lowering = Optional.empty();
    private Optional<ResponseCourse.EndingProposed> ending = Optional.empty();
    private Optional<ResponseCourse.MigrationProposed> migration = Optional.empty();
    private int safetyPlans;

    /** An entry that stands: what it is, as the forms name it, when it happened, and who did it. */
    record Recorded(String form, Instant occurredAt, StaffId by) {}

    /** Empty when there is no such response. */
    static Optional<Standing> of(List<LoggedEvent> events) {
        var standing = new Standing();
        events.forEach(
                logged ->
                        standing.add(
                                (ResponseEvent) logged.event(), logged.recording().recordedAt()));
        return Optional.of(standing).filter(s -> s.plan != null);
    }

    private void add(ResponseEvent event, Instant recordedAt) {
        facts = RecordedFacts.plus(facts, event, recordedAt);
        if (event instanceof ResponseFact fact) {
            entered(fact);
        }
        switch (event) {
            case ResponseCourse.Started e -> {
                alert = e.alert().map(ResponseCourse.FromAlert::alert);
                plan = e.plan();
                level = e.level();
            }
            case ResponseCourse.LevelRaised e -> {
                level = e.to();
                lowering = Optional.empty();
            }
            case ResponseCourse.LoweringProposed e -> lowering = Optional.of(e);
            case ResponseCourse.LoweringDeclined _ -> lowering = Optional.empty();
            case ResponseCourse.LoweringConfirmed e -> {
                level = e.to();
                lowering = Optional.empty();
            }
            case ResponseCourse.WaiverProposed e -> waiverProposals.add(e);
            case ResponseCourse.WaiverDeclined e -> settled(e.waiver());
            case ResponseCourse.StepWaived e -> settled(e.entry());
            case ResponseCourse.MigrationProposed e -> migration = Optional.of(e);
            case ResponseCourse.MigrationDeclined _ -> migration = Optional.empty();
            case ResponseCourse.PlanMigrated e -> {
                plan = e.to();
                migration = Optional.empty();
            }
            case ResponseCourse.EndingProposed e -> ending = Optional.of(e);
            case ResponseCourse.EndingDeclined _, ResponseCourse.Ended _ ->
                    ending = Optional.empty();
            case ResponseFact.GuardianAttempted e -> attempts.put(e.entry().id(), e);
            case ResponseFact.Referred e -> referrals.put(e.referral(), e.to().reveal().orElse(""));
            case ResponseFact.SafetyPlanWritten e ->
                    safetyPlans = Math.max(safetyPlans, e.version());
            default -> {}
        }
    }

    private void entered(ResponseFact fact) {
        if (fact instanceof ResponseFact.EntryCorrected corrected) {
            entries.remove(corrected.corrected());
            attempts.remove(corrected.corrected());
        } else {
            entries.put(
                    fact.entry().id(),
                    new Recorded(
                            FormNames.of(fact), fact.entry().occurred().at(), fact.entry().by()));
        }
    }

    private void settled(EntryId waiver) {
        waiverProposals.removeIf(proposal -> proposal.entry().equals(waiver));
    }

    /** The alert that it was started from. */
    Optional<AlertId> alert() {
        return alert;
    }

    PlanHash plan() {
        return plan;
    }

    LevelId level() {
        return level;
    }

    Facts facts() {
        return facts;
    }

    Map<ReferralId, String> referrals() {
        return referrals;
    }

    /** Who was tried to be told, as it stands now. */
    List<ResponseFact.GuardianAttempted> attempts() {
        return List.copyOf(attempts.values());
    }

    Map<EntryId, Recorded> entries() {
        return entries;
    }

    List<ResponseCourse.WaiverProposed> waiverProposals() {
        return List.copyOf(waiverProposals);
    }

    Optional<ResponseCourse.LoweringProposed> lowering() {
        return lowering;
    }

    Optional<ResponseCourse.EndingProposed> ending() {
        return ending;
    }

    Optional<ResponseCourse.MigrationProposed> migration() {
        return migration;
    }

    int nextSafetyPlan() {
        return safetyPlans + 1;
    }
}
