package org.shouwang.command.response.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseCourse.WaiverProposed;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.RecordedFacts;

/**
 * What the rules need to know of a response.
 *
 * @param facts what the plan is asked about
 * @param entries every entry there is, so that a correction names one of them
 * @param announced the deadlines that were told as events
 * @param overdue those of them that were told to have passed
 * @param waivers those that hold, with the end of each
 */
record Course(
        ResponseId id,
        PlanHash plan,
        ZoneId zone,
        LevelId level,
        Facts facts,
        Set<EntryId> entries,
        Set<Deadline> announced,
        Set<Deadline> overdue,
        Map<EntryId, ResponseCourse.StepWaived> waivers,
        Map<EntryId, WaiverProposed> waiverProposals,
        Optional<Lowering> lowering,
        Optional<Ending> ending) {

    /** A lowering that waits for a second person. */
    record Lowering(LevelId to, StaffId by) {}

    /** An ending that waits for a second person. */
    record Ending(StaffId by) {}

    static Course started(ResponseCourse.Started e, Instant recordedAt) {
        return new Course(
                e.response(),
                e.plan(),
                e.zone(),
                e.level(),
                RecordedFacts.plus(Facts.none(), e, recordedAt),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    Course after(ResponseEvent event, Instant recordedAt) {
        Course told = withFacts(RecordedFacts.plus(facts, event, recordedAt));
        return switch (event) {
            case ResponseFact fact -> told.withEntry(fact.entry().id());
            case ResponseCourse.LevelRaised e -> told.withLevel(e.to()).withEntry(e.entry());
            case ResponseCourse.LoweringProposed e ->
                    told.withLowering(Optional.of(new Lowering(e.to(), e.by())))
                            .withEntry(e.entry());
            case ResponseCourse.LoweringDeclined _ -> told.withLowering(Optional.empty());
            case ResponseCourse.LoweringConfirmed e -> told.withLevel(e.to());
            case ResponseCourse.StepDue e ->
                    told.withAnnounced(deadline(e.step().value(), e.occurrence(), e.dueAt()));
            case ResponseCourse.StepOverdue e ->
                    told.withOverdue(
                            deadline(e.step().value(), e.occurrence(), Optional.of(e.wasDueAt())));
            case ResponseCourse.WaiverProposed e -> told.withWaiverProposal(e).withEntry(e.entry());
            case ResponseCourse.WaiverDeclined e -> told.withoutWaiver(e.waiver());
            case ResponseCourse.StepWaived e -> told.withWaiver(e).withEntry(e.entry());
            case ResponseCourse.WaiverExpired e -> told.withoutWaiver(e.waiver());
            case ResponseCourse.PlanMigrated e -> told.withPlan(e.to());
            case ResponseCourse.EndingProposed e ->
                    told.withEnding(Optional.of(new Ending(e.by()))).withEntry(e.entry());
            case ResponseCourse.EndingDeclined _, ResponseCourse.Ended _ ->
                    told.withEnding(Optional.empty());
            case ResponseCourse.Started _, ResponseCourse.Deviated _ -> told;
        };
    }

    private static Deadline deadline(String step, int round, Optional<Instant> dueAt) {
        return new Deadline(step, round, dueAt.orElse(Instant.MAX));
    }

    private Course withFacts(Facts now) {
        return new Course(
                id,
                plan,
                zone,
                level,
                now,
                entries,
                announced,
                overdue,
                waivers,
                waiverProposals,
                lowering,
                ending);
    }

    private Course withPlan(PlanHash now) {
        return new Course(
                id,
                now,
                zone,
                level,
                facts,
                entries,
                announced,
                overdue,
                waivers,
                waiverProposals,
                lowering,
                ending);
    }

    /** A change of level answers a proposal to lower it. */
    private Course withLevel(LevelId now) {
        return new Course(
                id,
                plan,
                zone,
                now,
                facts,
                entries,
                announced,
                overdue,
                waivers,
                waiverProposals,
                Optional.empty(),
                ending);
    }

    private Course withLowering(Optional<Lowering> now) {
        return new Course(
                id,
                plan,
                zone,
                level,
                facts,
                entries,
                announced,
                overdue,
                waivers,
                waiverProposals,
                now,
                ending);
    }

    private Course withEnding(Optional<Ending> now) {
        return new Course(
                id,
                plan,
                zone,
                level,
                facts,
                entries,
                announced,
                overdue,
                waivers,
                waiverProposals,
                lowering,
                now);
    }

    private Course withEntry(EntryId entry) {
        return new Course(
                id,
                plan,
                zone,
                level,
                facts,
                plus(entries, entry),
                announced,
                overdue,
                waivers,
                waiverProposals,
                lowering,
                ending);
    }

    private Course withAnnounced(Deadline deadline) {
        return new Course(
                id,
                plan,
                zone,
                level,
                facts,
                entries,
                plus(announced, deadline),
                overdue,
                waivers,
                waiverProposals,
                lowering,
                ending);
    }

    private Course withOverdue(Deadline deadline) {
        return new Course(
                id,
                plan,
                zone,
                level,
                facts,
                entries,
                announced,
                plus(overdue, deadline),
                waivers,
                waiverProposals,
                lowering,
                ending);
    }

    private Course withWaiverProposal(WaiverProposed proposal) {
        var proposals = new HashMap<>(waiverProposals);
        proposals.put(proposal.entry(), proposal);
        return withWaivers(waivers, proposals);
    }

    private Course withWaiver(ResponseCourse.StepWaived waiver) {
        var proposals = new HashMap<>(waiverProposals);
        proposals.remove(waiver.entry());
        var holding = new HashMap<>(waivers);
        holding.put(waiver.entry(), waiver);
        return withWaivers(holding, proposals);
    }

    private Course withoutWaiver(EntryId waiver) {
        var proposals = new HashMap<>(waiverProposals);
        proposals.remove(waiver);
        var holding = new HashMap<>(waivers);
        holding.remove(waiver);
        return withWaivers(holding, proposals);
    }

    private Course withWaivers(
            Map<EntryId, ResponseCourse.StepWaived> holding,
            Map<EntryId, WaiverProposed> proposals) {
        return new Course(
                id,
                plan,
                zone,
                level,
                facts,
                entries,
                announced,
                overdue,
                Map.copyOf(holding),
                Map.copyOf(proposals),
                lowering,
                ending);
    }

    private static <T> Set<T> plus(Set<T> set, T element) {
        var more = new HashSet<>(set);
        more.add(element);
        return Set.copyOf(more);
    }
}
