package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.StepLinks;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.fact.PlanRef;

/**
 * Says what one plan asks at one school. Pure, immutable and safe to share between threads; to ask
 * as of an earlier instant of the record, give {@link Facts#recordedUntil}.
 */
public final class PlanEngine {

    private final Plan plan;
    private final SchoolCalendar calendar;
    private final List<Step> order;

    public PlanEngine(Plan plan, SchoolCalendar calendar) {
        this.plan = plan;
        this.calendar = calendar;
        this.order = order(plan);
    }

    /** The plan it works with. */
    public Plan plan() {
        return plan;
    }

    /** Every step as it stands at an instant. All the facts count, even one recorded after it. */
    public PlanView view(Facts facts, Instant now) {
        var evaluation = evaluate(facts);
        var at = DueDates.later(now, evaluation.index().lastRecorded());
        var rendering = new Rendering(evaluation, at);
        var steps = plan.steps().stream().map(s -> rendering.view(evaluation.run(s.id()))).toList();
        var level = evaluation.levels().current();
        var gates = new EnumMap<Gate, GateView>(Gate.class);
        for (var gate : Gate.values()) {
            gates.put(gate, gate(gate, steps, evaluation.levels(), at));
        }
        return new PlanView(
                plan,
                at,
                level.map(LevelLine.Stretch::level),
                level.map(LevelLine.Stretch::set),
                ForcedLevel.atLeast(evaluation.index(), calendar),
                steps,
                gates,
                Beside.of(evaluation.index()));
    }

    /**
     * The deadlines that run, in the order of the plan: one for each step that is asked, not done,
     * and has one. They depend on the facts alone.
     */
    public List<Deadline> deadlines(Facts facts) {
        var evaluation = evaluate(facts);
        var running = new ArrayList<Deadline>();
        for (var step : plan.steps()) {
            var run = evaluation.run(step.id());
            if (run.rounds().isEmpty() || !run.applicable().last()) {
                continue;
            }
            var round = run.rounds().getLast();
            if (round.completion().isEmpty()) {
                round.due()
                        .ifPresent(
                                due -> running.add(new Deadline(step.id(), round.number(), due)));
            }
        }
        return running;
    }

    /** The deadlines that come into being, or move, between two states of the facts. */
    public List<Deadline> newDeadlines(Facts before, Facts after) {
        var known = new HashSet<>(deadlines(before));
        return deadlines(after).stream().filter(deadline -> !known.contains(deadline)).toList();
    }

    /**
     * How a recorded fact departs from the plan, by what the record knows.
     *
     * @param facts all the facts, this one among them
     */
    public List<Deviation> deviations(Facts facts, Fact fact) {
        var evaluation = evaluate(facts);
        var at = fact.happenedAt();
        var deviations = new ArrayList<Deviation>();
        var unasked = new ArrayList<Deviation>();
        boolean asked = false;
        for (var step : plan.steps()) {
            var patterns = Patterns.of(step.evidence());
            boolean asksFor = patterns.stream().anyMatch(pattern -> pattern.matches(fact));
            boolean forbids = patterns.stream().anyMatch(pattern -> pattern.forbids(fact));
            if (asksFor && evaluation.run(step.id()).applicable().at(at)) {
                asked = true;
                for (var need : evaluation.openNeeds(step, at)) {
                    deviations.add(new Deviation.Skipped(step.id(), need.steps(), need.strength()));
                }
            } else if (forbids) {
                deviations.add(new Deviation.NotAsked(step.id()));
            } else if (asksFor && !evaluation.branch(step).at(at)) {
                unasked.add(new Deviation.NotAsked(step.id()));
            }
        }
        // A talk that one step asks for is no departure from another that does not.
        if (!asked) {
            deviations.addAll(unasked);
        }
        return deviations;
    }

    /**
     * What the plan asks for before a fact of a kind, and is open: for whoever is about to record
     * one. What such a fact itself settles is not to be done before it.
     *
     * @return the steps' ids, in the plan's order
     */
    public List<String> openBefore(FactKind kind, Facts facts, Instant now) {
        var evaluation = evaluate(facts);
        var open = new HashSet<String>();
        var proven = plan.steps().stream().filter(step -> proves(kind, step)).toList();
        for (var step : proven) {
            if (evaluation.run(step.id()).applicable().at(now)) {
                evaluation.openNeeds(step, now).forEach(need -> open.addAll(need.steps()));
            }
        }
        proven.forEach(step -> open.remove(step.id()));
        return plan.steps().stream().map(Step::id).filter(open::contains).toList();
    }

    private static boolean proves(FactKind kind, Step step) {
        return Patterns.of(step.evidence()).stream().anyMatch(p -> p.kinds().contains(kind));
    }

    /** Why a waiver would not count; empty when it would. */
    public Set<WaiverProblem> waiverProblems(Fact waiver) {
        return waiver.get(Attribute.STEP, PlanRef.class)
                .flatMap(ref -> plan.step(ref.id()))
                .map(step -> Waivers.problems(plan, step, waiver))
                .orElse(Set.of(WaiverProblem.NO_SUCH_STEP));
    }

    private Evaluation evaluate(Facts facts) {
        return new Evaluation(plan, order, calendar, facts);
    }

    private GateView gate(Gate gate, List<StepView> steps, LevelLine levels, Instant now) {
        var unmet =
                steps.stream()
                        .filter(view -> view.step().gates().contains(gate))
                        .filter(view -> !view.state().satisfied())
                        .toList();
        // To end is more than to lower: what takes its time there takes it here.
        var notBefore =
                gate == Gate.LOWERING || gate == Gate.ENDING
                        ? levels.current()
                                .map(s -> calendar.local(s.set()).plus(s.level().minimumStay()))
                                .map(stay -> stay.toInstant())
                                .filter(now::isBefore)
                        : Optional.<Instant>empty();
        return new GateView(gate, unmet, notBefore, plan.gates().get(gate));
    }

    /** Each step after those it looks at; known by id, because comparing whole steps is slow. */
    private static List<Step> order(Plan plan) {
        Map<String, Step> byId = new HashMap<>();
        plan.steps().forEach(step -> byId.put(step.id(), step));
        var ordered = new LinkedHashMap<String, Step>();
        plan.steps().forEach(step -> visit(step, byId, ordered));
        return List.copyOf(ordered.values());
    }

    private static void visit(Step step, Map<String, Step> byId, Map<String, Step> ordered) {
        if (!ordered.containsKey(step.id())) {
            StepLinks.workedOutFrom(step).forEach(id -> visit(byId.get(id), byId, ordered));
            ordered.put(step.id(), step);
        }
    }
}
