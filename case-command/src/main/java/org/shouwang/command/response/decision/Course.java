package org.shouwang.command.response.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.LastWord;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseCourse.StepWaived;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.RecordedFacts;

/**
 * What the rules need to know of a response. Never changes once it is handed out: what happens next
 * is another one.
 */
final class Course {

    private final ResponseId id;
    private final ZoneId zone;
    private final Set<AlertId> alerts = new HashSet<>();
    private final Set<EntryId> entries = new HashSet<>();
    private final Map<EntryId, ResponseFact> recorded = new HashMap<>();
    private final Set<EntryId> corrected = new HashSet<>();
    private final Set<Deadline> announced = new HashSet<>();
    private final Set<Deadline> overdue = new HashSet<>();
    private final Map<EntryId, StepWaived> waivers = new HashMap<>();
    private final Map<EntryId, Integer> safetyPlans = new HashMap<>();
    private final Map<GuardianId, Standing> family = new HashMap<>();
    private PlanHash plan;
    private LevelId level;
    private Facts facts;
    private Proposals proposals = Proposals.NONE;
    private LastWord lastWord = LastWord.NONE;

    Course(ResponseCourse.Started started, Instant recordedAt) {
        this.id = started.response();
        this.zone = started.zone();
        this.plan = started.plan();
        this.level = started.level();
        this.facts = RecordedFacts.plus(Facts.none(), started, recordedAt);
        this.lastWord = lastWord.after(started);
        started.alert().ifPresent(from -> alerts.add(from.alert()));
    }

    private Course(Course before) {
        this.id = before.id;
        this.zone = before.zone;
        this.plan = before.plan;
        this.level = before.level;
        this.facts = before.facts;
        this.proposals = before.proposals;
        this.lastWord = before.lastWord;
        this.alerts.addAll(before.alerts);
        this.entries.addAll(before.entries);
        this.recorded.putAll(before.recorded);
        this.corrected.addAll(before.corrected);
        this.announced.addAll(before.announced);
        this.overdue.addAll(before.overdue);
        this.waivers.putAll(before.waivers);
        this.safetyPlans.putAll(before.safetyPlans);
        this.family.putAll(before.family);
    }

    /** The course once this has happened too. */
    Course after(ResponseEvent event, Instant recordedAt) {
        Course next = new Course(this);
        next.facts = RecordedFacts.plus(facts, event, recordedAt);
        next.proposals = proposals.after(event);
        next.lastWord = lastWord.after(event);
        next.take(event);
        return next;
    }

    private void take(ResponseEvent event) {
        switch (event) {
            case ResponseFact fact -> told(fact);
            case ResponseCourse.AlertJoined e -> alerts.add(e.alert().alert());
            case ResponseCourse.DangerTold e -> entries.add(e.entry());
            case ResponseCourse.GuardianStands e -> family.put(e.guardian(), e.standing());
            case ResponseCourse.LevelRaised e -> {
                entries.add(e.entry());
                level = e.to();
            }
            case ResponseCourse.LoweringProposed e -> entries.add(e.entry());
            case ResponseCourse.LoweringConfirmed e -> level = e.to();
            case ResponseCourse.StepDue e ->
                    e.dueAt()
                            .map(due -> new Deadline(e.step().value(), e.occurrence(), due))
                            .ifPresent(announced::add);
            case ResponseCourse.StepOverdue e ->
                    overdue.add(new Deadline(e.step().value(), e.occurrence(), e.wasDueAt()));
            case ResponseCourse.WaiverProposed e -> entries.add(e.entry());
            case ResponseCourse.StepWaived e -> {
                entries.add(e.entry());
                waivers.put(e.entry(), e);
            }
            case ResponseCourse.WaiverExpired e -> waivers.remove(e.waiver());
            case ResponseCourse.MigrationProposed e -> entries.add(e.entry());
            case ResponseCourse.PlanMigrated e -> plan = e.to();
            case ResponseCourse.EndingProposed e -> entries.add(e.entry());
            case ResponseCourse.WithdrawalProposed e -> entries.add(e.entry());
            default -> {}
        }
    }

    private void told(ResponseFact fact) {
        entries.add(fact.entry().id());
        if (fact instanceof ResponseFact.EntryCorrected correction) {
            corrected.add(correction.corrected());
        } else {
            recorded.put(fact.entry().id(), fact);
        }
        if (fact instanceof ResponseFact.SafetyPlanWritten plan) {
            safetyPlans.put(fact.entry().id(), plan.version());
        }
    }

    ResponseId id() {
        return id;
    }

    PlanHash plan() {
        return plan;
    }

    ZoneId zone() {
        return zone;
    }

    LevelId level() {
        return level;
    }

    /** What the plan is asked about. */
    Facts facts() {
        return facts;
    }

    /** The alerts that it answers. */
    Set<AlertId> alerts() {
        return Collections.unmodifiableSet(alerts);
    }

    /** Every entry there is, so that none is made twice. */
    Set<EntryId> entries() {
        return Collections.unmodifiableSet(entries);
    }

    /**
     * What an entry records; empty when it records nothing, but tells of a level, a proposal, a
     * waiver or a correction. Those are no facts to be put right.
     */
    Optional<ResponseFact> recorded(EntryId entry) {
        return Optional.ofNullable(recorded.get(entry));
    }

    /** Whether an entry was put right or taken back, and so stands no more. */
    boolean isCorrected(EntryId entry) {
        return corrected.contains(entry);
    }

    /** The deadlines that were told as events. */
    Set<Deadline> announced() {
        return Collections.unmodifiableSet(announced);
    }

    /** Those that were told to have passed. */
    Set<Deadline> overdue() {
        return Collections.unmodifiableSet(overdue);
    }

    /** The waivers that hold. */
    Map<EntryId, StepWaived> waivers() {
        return Collections.unmodifiableMap(waivers);
    }

    /** The version of the safety plan that each entry wrote, also of those put right since. */
    Map<EntryId, Integer> safetyPlans() {
        return Collections.unmodifiableMap(safetyPlans);
    }

    /** Whether each guardian of the student may be told, as far as was said. */
    Map<GuardianId, Standing> family() {
        return Collections.unmodifiableMap(family);
    }

    /** What waits for a second person. */
    Proposals proposals() {
        return proposals;
    }

    LastWord lastWord() {
        return lastWord;
    }

    /**
     * Nobody agrees to what was told since.
     *
     * @param seen the last word when the page was drawn
     */
    void checkSeen(int seen) {
        if (seen != lastWord.number()) {
            throw new CommandRefused(ResponseRefusal.SOMETHING_TOLD_SINCE);
        }
    }
}
