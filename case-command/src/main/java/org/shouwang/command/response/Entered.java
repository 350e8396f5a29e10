package org.shouwang.command.response;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.directory.Student;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.Owned;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.SchoolCalendar;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.recorded.RecordedFacts;
import org.shouwang.plan.recorded.TellsOfHarm;
import org.shouwang.web.text.Text;

/**
 * A response that somebody may act in, in the roles that allow it.
 *
 * @param plan the version that the response follows
 * @param inForce the version that the school follows now
 * @param who that is
 * @param inHand whether this person handles the case and so knows what others recorded; a class
 *     teacher who may write down what happened does not
 * @param harmKnown whether this person may know that somebody is suspected of harming the student:
 *     whoever handles the case, decides whether home is told, or said so themselves
 */
record Entered(
        ResponseRow response,
        Standing standing,
        Seen seen,
        Plan plan,
        PlanHash inForce,
        Student student,
        ZoneId zone,
        Instant now,
        Target target,
        StaffId who,
        boolean inHand,
        boolean harmKnown,
        List<Permit> permits) {

    Permit permit() {
        return permits.getFirst();
    }

    /** The roles in which this person may do what was asked. */
    Set<Role> roles() {
        return permits.stream().map(Permit::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The one among this person's roles from which the plan takes what is told, if it asks. */
    Permit permit(ResponseFact told) {
        return permits.stream()
                .filter(permit -> counts(told, permit))
                .findFirst()
                .orElseGet(this::permit);
    }

    private boolean counts(ResponseFact told, Permit permit) {
        var actor = Actor.staff(permit.staff(), permit.role());
        var before = standing.facts();
        var after = RecordedFacts.plus(before, told, now, Optional.of(actor));
        return after == before
                || plan.steps().stream()
                        .allMatch(step -> Owned.counts(plan, step, after.inOrder().getLast()));
    }

    /** For the template: whether what is written here reminds nobody any more. */
    public boolean ended() {
        return standing.ended();
    }

    /** An entry of something that somebody does by saying so, now. */
    Entry nowBy(StaffId staff, EntryId id) {
        return new Entry(id, Occurred.exactly(now), staff, Optional.empty(), Optional.empty());
    }

    /**
     * The entries that this person may put right. What an entry is can be the very thing that a
     * class teacher is not to learn.
     */
    Map<EntryId, Standing.Recorded> correctable() {
        Map<EntryId, Standing.Recorded> known = new LinkedHashMap<>(standing.entries());
        known.values().removeIf(entry -> !inHand && !entry.by().equals(who));
        return known;
    }

    /** The plan's words for its steps, for refusals that name them. */
    Map<StepId, Text> steps() {
        return PlanWords.steps(plan);
    }

    /** What the plan asks now. */
    PlanView view() {
        return new PlanEngine(plan, SchoolCalendar.weekdays(zone)).view(standing.facts(), now);
    }

    /** The steps that the plan asks for before a fact of a kind, by their titles. */
    List<Text> openBefore(FactKind kind) {
        var engine = new PlanEngine(plan, SchoolCalendar.weekdays(zone));
        return engine.openBefore(kind, standing.facts(), now).stream()
                .filter(id -> !provenBy(kind, id))
                .filter(id -> plan.step(id).filter(this::shows).isPresent())
                .map(id -> steps().get(new StepId(id)))
                .toList();
    }

    /** Whether this person may see that a step is asked. */
    boolean shows(Step step) {
        return harmKnown || !TellsOfHarm.is(step);
    }

    /** Whoever records just that is not told to do it first. */
    private boolean provenBy(FactKind kind, String step) {
        return plan.step(step)
                .map(Step::evidence)
                .filter(
                        evidence ->
                                Patterns.of(evidence).stream()
                                        .anyMatch(pattern -> pattern.kinds().contains(kind)))
                .isPresent();
    }

    Set<GuardianId> barred() {
        return student.guardians().stream()
                .filter(Student.Guardian::barred)
                .map(Student.Guardian::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
