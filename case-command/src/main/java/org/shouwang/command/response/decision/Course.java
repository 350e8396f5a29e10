package org.shouwang.command.response.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.LastWord;
import org.shouwang.contract.Actor;
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
 * is another one, which shares all that stays as it was.
 */
final class Course {

    private final ResponseId id;
    private final ZoneId zone;
    private PSet<AlertId> alerts = HashTreePSet.empty();
    private PSet<EntryId> entries = HashTreePSet.empty();
    private PMap<EntryId, ResponseFact> recorded = HashTreePMap.empty();
    private PSet<EntryId> corrected = HashTreePSet.empty();
    private PSet<Deadline> announced = HashTreePSet.empty();
    private PSet<Deadline> overdue = HashTreePSet.empty();
    private PMap<EntryId, StepWaived> waivers = HashTreePMap.empty();
    private PMap<EntryId, Integer> safetyPlans = HashTreePMap.empty();
    private PMap<GuardianId, Standing> family = HashTreePMap.empty();
    private PlanHash plan;
    private LevelId level;
    private Facts facts;
    private Proposals proposals = Proposals.NONE;
    private LastWord lastWord = LastWord.NONE;

    Course(ResponseCourse.Started started, Instant recordedAt, Optional<Actor> actor) {
        this.id = started.response();
        this.zone = started.zone();
        this.plan = started.plan();
        this.level = started.level();
        this.facts = RecordedFacts.plus(Facts.none(), started, recordedAt, actor);
        this.lastWord = lastWord.after(started);
        started.alert().ifPresent(from -> alerts = alerts.plus(from.alert()));
    }

    private Course(Course before) {
        this.id = before.id;
        this.zone = before.zone;
        this.plan = before.plan;
        this.level = before.level;
        this.facts = before.facts;
        this.proposals = before.proposals;
        this.lastWord = before.lastWord;
        this.alerts = before.alerts;
        this.entries = before.entries;
        this.recorded = before.recorded;
        this.corrected = before.corrected;
        this.announced = before.announced;
        this.overdue = before.overdue;
        this.waivers = before.waivers;
        this.safetyPlans = before.safetyPlans;
        this.family = before.family;
    }

    /** The course once this has happened too, recorded by somebody. */
    Course after(ResponseEvent event, Instant recordedAt, Optional<Actor> actor) {
        Course next = new Course(this);
        next.facts = RecordedFacts.plus(facts, event, recordedAt, actor);
        next.proposals = proposals.after(event);
        next.lastWord = lastWord.after(event);
        next.take(event);
        return next;
    }

    private void take(ResponseEvent event) {
        switch (event) {
            case ResponseFact fact -> told(fact);
            case ResponseCourse.AlertJoined e -> alerts = alerts.plus(e.alert().alert());
            case ResponseCourse.GuardianStands e ->
                    family = family.plus(e.guardian(), e.standing());
            case ResponseCourse.DangerTold e -> entries = entries.plus(e.entry());
            case ResponseCourse.LevelRaised e -> {
                entries = entries.plus(e.entry());
                level = e.to();
            }
            case ResponseCourse.LoweringProposed e -> entries = entries.plus(e.entry());
            case ResponseCourse.LoweringConfirmed e -> level = e.to();
            case ResponseCourse.StepDue e ->
                    e.dueAt()
                            .map(due -> new Deadline(e.step().value(), e.occurrence(), due))
                            .ifPresent(deadline -> announced = announced.plus(deadline));
            case ResponseCourse.StepOverdue e ->
                    overdue =
                            overdue.plus(
                                    new Deadline(e.step().value(), e.occurrence(), e.wasDueAt()));
            case ResponseCourse.WaiverProposed e -> entries = entries.plus(e.entry());
            case ResponseCourse.StepWaived e -> {
                entries = entries.plus(e.entry());
                waivers = waivers.plus(e.entry(), e);
            }
            case ResponseCourse.WaiverExpired e -> waivers = waivers.minus(e.waiver());
            case ResponseCourse.MigrationProposed e -> entries = entries.plus(e.entry());
            case ResponseCourse.PlanMigrated e -> plan = e.to();
            case ResponseCourse.EndingProposed e -> entries = entries.plus(e.entry());
            case ResponseCourse.WithdrawalProposed e -> entries = entries.plus(e.entry());
            default -> {}
        }
    }

    private void told(ResponseFact fact) {
        entries = entries.plus(fact.entry().id());
        if (fact instanceof ResponseFact.EntryCorrected correction) {
            corrected = corrected.plus(correction.corrected());
        } else {
            recorded = recorded.plus(fact.entry().id(), fact);
        }
        if (fact instanceof ResponseFact.SafetyPlanWritten plan) {
            safetyPlans = safetyPlans.plus(fact.entry().id(), plan.version());
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
        return alerts;
    }

    /** Every entry there is, so that none is made twice. */
    Set<EntryId> entries() {
        return entries;
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
        return announced;
    }

    /** Those that were told to have passed. */
    Set<Deadline> overdue() {
        return overdue;
    }

    /** The waivers that hold. */
    Map<EntryId, StepWaived> waivers() {
        return waivers;
    }

    /** The version of the safety plan that each entry wrote, also of those put right since. */
    Map<EntryId, Integer> safetyPlans() {
        return safetyPlans;
    }

    /** Whether each guardian of the student may be told, as far as was said. */
    Map<GuardianId, Standing> family() {
        return family;
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
