package org.shouwang.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.recorded.TheEnd;
import org.shouwang.query.plan.Course;

/**
 * How a response went, each stretch of it judged by the version of the plan that was in force then:
 * what was done before a migration by the old one, what was asked after it by the new one. Nobody
 * is late against a version before it was in force.
 */
final class Judgement {

    private final Course course;
    private final Function<PlanHash, PlanEngine> engines;
    private final Set<String> judged = new HashSet<>();

    private Judgement(Course course, Function<PlanHash, PlanEngine> engines) {
        this.course = course;
        this.engines = engines;
    }

    /**
     * One stretch.
     *
     * @param view what the plan said at its end
     */
    record Part(Course.Stretch stretch, PlanView view, List<Asked> asked) {

        Part {
            asked = List.copyOf(asked);
        }

        Plan plan() {
            return view.plan();
        }
    }

    /**
     * A step, each time that it was asked.
     *
     * @param round empty when it never was; never due before the version was in force
     * @param last whether it was not asked again in this stretch
     * @param before whether it was done before a version that asked for it was in force
     */
    record Asked(StepView step, Optional<Round> round, boolean last, boolean before) {}

    private record Done(String step, int round, Completion completion) {}

    /**
     * @param course as it was known at the instant
     * @param engines one for each version of the plan
     */
    static List<Part> of(Course course, Function<PlanHash, PlanEngine> engines, Instant knownAt) {
        var judgement = new Judgement(course, engines);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < course.stretches().size(); i++) {
            parts.add(judgement.part(i, knownAt));
        }
        return parts;
    }

    private Part part(int number, Instant knownAt) {
        Course.Stretch stretch = course.stretches().get(number);
        PlanEngine engine = engines.apply(stretch.plan());
        PlanView view =
                engine.view(
                        stretch.facts(), stretch.until().orElseGet(() -> course.asked(knownAt)));
        Set<Done> earlier = number == 0 ? Set.of() : done(engine, number);
        List<Asked> asked = new ArrayList<>();
        for (StepView step : atTheEnd(view, engine, stretch, knownAt)) {
            for (Round round : step.rounds()) {
                boolean before = done(step, round).filter(earlier::contains).isPresent();
                if (!before || !judged.contains(step.step().id())) {
                    boolean last = round.equals(step.rounds().getLast());
                    Round fair = number == 0 ? round : notDueBefore(stretch.from(), round);
                    asked.add(new Asked(step, Optional.of(fair), last, before));
                }
            }
            if (step.rounds().isEmpty()) {
                asked.add(new Asked(step, Optional.empty(), true, false));
            }
        }
        view.steps().forEach(step -> judged.add(step.step().id()));
        return new Part(stretch, view, asked);
    }

    /**
     * The end silences what was asked until then; what had been waived, or was late, is told as it
     * stood when the response ended. What the end itself asks for is told as it stands now.
     */
    private List<StepView> atTheEnd(
            PlanView view, PlanEngine engine, Course.Stretch stretch, Instant knownAt) {
        if (stretch.until().isPresent() || course.ended().isEmpty()) {
            return view.steps();
        }
        PlanView before =
                engine.view(
                        TheEnd.before(course.facts()).orElseThrow(), course.ended().orElseThrow());
        PlanView now = engine.view(stretch.facts(), knownAt);
        Set<String> byTheEnd = TheEnd.steps(engine, course.facts());
        return view.steps().stream()
                .map(
                        step -> {
                            String id = step.step().id();
                            if (byTheEnd.contains(id)) {
                                return now.step(id);
                            }
                            StepView then = before.step(id);
                            return silenced(then, step) ? then : step;
                        })
                .toList();
    }

    private static boolean silenced(StepView then, StepView step) {
        boolean waived = then.state() == StepState.WAIVED && step.completion().isEmpty();
        boolean cut = then.rounds().size() > step.rounds().size();
        return waived || cut && (then.state() == StepState.WAIVED || then.overdue());
    }

    /** What a version takes for done on the day that it comes into force. */
    private Set<Done> done(PlanEngine engine, int number) {
        Set<Done> done = new HashSet<>();
        Instant from = course.stretches().get(number).from();
        for (StepView step :
                engine.view(course.stretches().get(number - 1).facts(), from).steps()) {
            step.rounds().forEach(round -> done(step, round).ifPresent(done::add));
        }
        return done;
    }

    private static Optional<Done> done(StepView step, Round round) {
        return round.completion().map(c -> new Done(step.step().id(), round.number(), c));
    }

    private static Round notDueBefore(Instant from, Round round) {
        return new Round(
                round.number(),
                round.opened(),
                round.due().map(due -> due.isBefore(from) ? from : due),
                round.completion());
    }
}
