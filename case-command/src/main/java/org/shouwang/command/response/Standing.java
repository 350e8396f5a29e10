package org.shouwang.command.response;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.LastWord;
import org.shouwang.command.response.decision.Proposals;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ReferralId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.engine.HomeCalls;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.Instead;
import org.shouwang.plan.recorded.RecordedFacts;

/** A response as the forms need to know it, read from its events. */
final class Standing {

    private final Map<ReferralId, String> referrals = new LinkedHashMap<>();
    private final Map<EntryId, Recorded> entries = new LinkedHashMap<>();
    private final Map<EntryId, Optional<EntryId>> instead = new HashMap<>();
    private final Set<AlertId> alerts = new LinkedHashSet<>();
    private final Map<EntryId, Place> proposed = new HashMap<>();
    private final Map<EntryId, ResponseFact.GuardianAttempted> attempts = new LinkedHashMap<>();
    private final Map<EntryId, ResponseCourse.StepWaived> waived = new LinkedHashMap<>();
    private Facts facts = Facts.none();
    private Optional<AlertId> alert = Optional.empty();
    private PlanHash plan;
    private LevelId level;
    private Instant levelSince = Instant.EPOCH;
    private Proposals proposals = Proposals.NONE;
    private LastWord lastWord = LastWord.NONE;
    private int safetyPlans;
    private boolean ended;

    /**
     * An entry that stands.
     *
     * @param number its place in the record
     * @param recordedAt when it was written down
     */
    record Recorded(ResponseFact fact, int number, Instant recordedAt) {

        private static final String WORDS = "note-added";

        /** What it is, as the forms name it. */
        String form() {
            return FormNames.of(fact);
        }

        Instant occurredAt() {
            return fact.entry().occurred().at();
        }

        StaffId by() {
            return fact.entry().by();
        }

        /** Whether what a form records may take its place: its own kind, or words alone. */
        boolean correctedBy(String other) {
            return other.equals(form()) || other.equals(WORDS) || form().equals(WORDS);
        }
    }

    private record Place(int number, Instant at) {}

    /** Empty when there is no such response. */
    static Optional<Standing> of(List<LoggedEvent> events) {
        var standing = new Standing();
        events.forEach(standing::add);
        return Optional.of(standing).filter(s -> s.plan != null);
    }

    private void add(LoggedEvent logged) {
        var event = (ResponseEvent) logged.event();
        Instant recordedAt = logged.recording().recordedAt();
        facts = RecordedFacts.plus(facts, logged);
        proposals = proposals.after(event);
        lastWord = lastWord.after(event);
        if (event instanceof ResponseFact fact) {
            entered(fact, recordedAt);
        }
        switch (event) {
            case ResponseCourse.Started e -> {
                alert = e.alert().map(ResponseCourse.FromAlert::alert);
                alert.ifPresent(alerts::add);
                plan = e.plan();
                levelled(e.level(), recordedAt);
            }
            case ResponseCourse.AlertJoined e -> alerts.add(e.alert().alert());
            case ResponseCourse.LevelRaised e -> levelled(e.to(), recordedAt);
            case ResponseCourse.LoweringConfirmed e -> levelled(e.to(), recordedAt);
            case ResponseCourse.PlanMigrated e -> plan = e.to();
            case ResponseCourse.LoweringProposed e ->
                    proposed.put(e.entry(), new Place(lastWord.events(), recordedAt));
            case ResponseCourse.EndingProposed e ->
                    proposed.put(e.entry(), new Place(lastWord.events(), recordedAt));
            case ResponseCourse.WaiverProposed e ->
                    proposed.put(e.entry(), new Place(lastWord.events(), recordedAt));
            case ResponseCourse.WithdrawalProposed e ->
                    proposed.put(e.entry(), new Place(lastWord.events(), recordedAt));
            case ResponseCourse.StepWaived e -> waived.put(e.entry(), e);
            case ResponseCourse.WaiverExpired e -> waived.remove(e.waiver());
            case ResponseCourse.Ended _ -> ended = true;
            case ResponseFact.GuardianAttempted e -> attempts.put(e.entry().id(), e);
            case ResponseFact.Referred e -> referrals.put(e.referral(), e.to().reveal().orElse(""));
            case ResponseFact.SafetyPlanWritten e ->
                    safetyPlans = Math.max(safetyPlans, e.version());
            default -> {}
        }
    }

    private void levelled(LevelId to, Instant at) {
        level = to;
        levelSince = at;
    }

    private void entered(ResponseFact fact, Instant recordedAt) {
        if (fact instanceof ResponseFact.EntryCorrected corrected) {
            instead.put(corrected.corrected(), corrected.replacement());
            entries.remove(corrected.corrected());
            attempts.remove(corrected.corrected());
        } else {
            entries.put(fact.entry().id(), new Recorded(fact, lastWord.events(), recordedAt));
        }
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

    /** Since when it stands at its level. */
    Instant levelSince() {
        return levelSince;
    }

    /** The waivers whose time is not over. */
    List<ResponseCourse.StepWaived> waived() {
        return List.copyOf(waived.values());
    }

    /** What was last found about telling the family; empty while nobody has said. */
    Optional<ResponseFact.SafeContactChecked> safeContact() {
        boolean unsafe = HomeCalls.forbidden(facts);
        return entries.values().stream()
                .map(Recorded::fact)
                .filter(ResponseFact.SafeContactChecked.class::isInstance)
                .map(ResponseFact.SafeContactChecked.class::cast)
                .filter(found -> !unsafe || found.decision() == SafeContact.NOT_SAFE)
                .reduce((one, later) -> earlier(later, one) ? one : later);
    }

    /** Whom to tell in place of the guardians, where that was last found. */
    Optional<Instead> instead() {
        return safeContact().flatMap(Instead::of);
    }

    private static boolean earlier(ResponseFact one, ResponseFact other) {
        return one.entry().occurred().at().isBefore(other.entry().occurred().at());
    }

    /** The assessments that asked for something, as they stand now. */
    List<ResponseFact.Assessed> forcing() {
        return entries.values().stream()
                .map(Recorded::fact)
                .filter(ResponseFact.Assessed.class::isInstance)
                .map(ResponseFact.Assessed.class::cast)
                .filter(assessed -> !assessed.forces().isEmpty())
                .toList();
    }

    /** Whether somebody said themselves that the student may have been harmed. */
    boolean saidHarm(StaffId somebody) {
        return entries.values().stream()
                .filter(entry -> entry.fact() instanceof ResponseFact.AbuseSuspected)
                .anyMatch(entry -> entry.by().equals(somebody));
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

    /** What stands in the place of an entry: itself, what puts it right, or nothing any more. */
    Optional<EntryId> standsFor(EntryId entry) {
        Optional<EntryId> now = Optional.of(entry);
        while (now.filter(instead::containsKey).isPresent()) {
            now = instead.get(now.get());
        }
        return now;
    }

    /** What waits for a second person. */
    Proposals proposals() {
        return proposals;
    }

    /** All the alerts that it answers. */
    Set<AlertId> alerts() {
        return alerts;
    }

    LastWord lastWord() {
        return lastWord;
    }

    /** The entries that were made after something was proposed, and stand. */
    Map<EntryId, Recorded> since(EntryId proposal) {
        Map<EntryId, Recorded> later = new LinkedHashMap<>(entries);
        later.values().removeIf(entry -> entry.number() < proposed.get(proposal).number());
        return later;
    }

    Instant proposedAt(EntryId proposal) {
        return proposed.get(proposal).at();
    }

    /** Whether two people ended it: what is told then reminds nobody any more. */
    boolean ended() {
        return ended;
    }

    /**
     * Which version of the safety plan is about to be written.
     *
     * @param corrects the entry that it puts right, as its form names it; that one's number stays
     */
    int safetyPlan(String corrects) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(corrects))
                .map(entry -> entry.getValue().fact())
                .filter(ResponseFact.SafetyPlanWritten.class::isInstance)
                .map(fact -> ((ResponseFact.SafetyPlanWritten) fact).version())
                .findFirst()
                .orElse(safetyPlans + 1);
    }
}
