package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.Need;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.Strength;
import org.shouwang.plan.fact.Facts;

/** A plan over given facts, worked out for all time at once. */
final class Evaluation {

    private static final Axis HAPPENED = new Axis.Happened();
    private static final Axis RECORDED = new Axis.Recorded();

    private final Plan plan;
    private final SchoolCalendar calendar;
    private final FactIndex index;
    private final LevelLine levels;
    private final Map<String, StepRun> runs = new HashMap<>();
    private final Truths truths;
    private final DueDates dueDates;
    private final Timeline emergency;

    /**
     * @param order the plan's steps, each after those it looks at
     */
    Evaluation(Plan plan, List<Step> order, SchoolCalendar calendar, Facts facts) {
        this.plan = plan;
        this.calendar = calendar;
        index = new FactIndex(facts);
        levels = new LevelLine(plan, index);
        truths = new Truths(index, levels, runs);
        dueDates = new DueDates(index, levels, truths, calendar);
        for (var step : order) {
            runs.put(step.id(), run(step));
        }
        emergency = plan.emergency().map(c -> truths.of(c, HAPPENED)).orElse(Timeline.NEVER);
    }

    FactIndex index() {
        return index;
    }

    LevelLine levels() {
        return levels;
    }

    StepRun run(String step) {
        return runs.get(step);
    }

    private StepRun run(Step step) {
        var applicable = levels.in(step.scope().levels()).and(branch(step));
        var waived = Waivers.of(plan, step, index);
        return switch (step.evidence()) {
            case Evidence.Once once -> once(step, once, applicable, waived);
            case Evidence.Kept kept -> kept(step, kept, applicable, waived);
            case Evidence.Series series -> series(step, series, applicable, waived);
        };
    }

    /** When the branch on facts asks for a step, whatever the level. */
    Timeline branch(Step step) {
        return step.scope().when().map(c -> truths.of(c, HAPPENED)).orElse(Timeline.ALWAYS);
    }

    private StepRun once(Step step, Evidence.Once once, Timeline applicable, Timeline waived) {
        var credited = new Axis.Credited(step.lateEntry());
        var done =
                first(once, HAPPENED)
                        .map(
                                happened -> {
                                    var recorded =
                                            first(once, RECORDED).orElse(index.lastRecorded());
                                    var counts = first(once, credited).orElse(recorded);
                                    return new Completion(happened, recorded, counts);
                                });
        var at = done.map(Completion::happenedAt);
        var rounds = new ArrayList<Round>();
        span(applicable, at)
                .ifPresentOrElse(
                        span -> {
                            var due = dueDates.earliest(step, applicable, span, at);
                            rounds.add(round(1, due, waived, done));
                        },
                        () ->
                                done.ifPresent(
                                        _ -> rounds.add(round(1, Optional.empty(), waived, done))));
        var evidence = Timeline.from(at);
        return new StepRun(
                step, applicable, evidence, Timeline.NEVER, waived, rounds, StepRun.NO_ROUNDS);
    }

    private Optional<Instant> first(Evidence.Once once, Axis axis) {
        return truths.of(once.doneWhen(), axis)
                .first()
                .flatMap(at -> at.equals(Instant.MIN) ? index.first() : Optional.of(at));
    }

    /** The stretch in which a step was done, or else the one in which it is asked now. */
    private static Optional<Timeline.Span> span(Timeline applicable, Optional<Instant> done) {
        var spans = applicable.spans();
        if (done.isEmpty()) {
            return applicable.last() ? Optional.of(spans.getLast()) : Optional.empty();
        }
        return spans.stream()
                .filter(span -> !span.from().isAfter(done.get()))
                .reduce((_, later) -> later)
                .or(() -> spans.stream().findFirst());
    }

    private static Round round(
            int number,
            Optional<DueDates.Due> due,
            Timeline waived,
            Optional<Completion> completion) {
        return new Round(
                number,
                due.map(DueDates.Due::opened),
                DueDates.afterWaivers(due.flatMap(DueDates.Due::due), waived),
                completion);
    }

    private StepRun kept(Step step, Evidence.Kept kept, Timeline applicable, Timeline waived) {
        var credited = new Axis.Credited(step.lateEntry());
        var over = truths.of(kept.until(), HAPPENED);
        var closed = closed(kept, HAPPENED);
        var recorded = closed(kept, RECORDED);
        var counts = closed(kept, credited);
        var rounds = new ArrayList<Round>();
        for (var gap : applicable.and(closed.not()).spans()) {
            var due = dueDates.earliest(step, applicable, gap, gap.to());
            var completion =
                    gap.to()
                            .map(
                                    at ->
                                            new Completion(
                                                    at,
                                                    closedFrom(recorded, at),
                                                    closedFrom(counts, at)));
            rounds.add(round(rounds.size() + 1, due, waived, completion));
        }
        return new StepRun(step, applicable, closed, over, waived, rounds, StepRun.NO_ROUNDS);
    }

    private Timeline closed(Evidence.Kept kept, Axis axis) {
        return truths.of(kept.keptWhile(), axis).or(truths.of(kept.until(), axis));
    }

    private Instant closedFrom(Timeline closed, Instant at) {
        return closed.firstFrom(at).orElse(DueDates.later(at, index.lastRecorded()));
    }

    private StepRun series(
            Step step, Evidence.Series series, Timeline applicable, Timeline waived) {
        var over = Timeline.from(truths.of(series.until(), HAPPENED).first());
        var spans = applicable.spans();
        var begin =
                spans.isEmpty()
                        ? Optional.<Instant>empty()
                        : dueDates.counts(series.startsAfter(), spans.getLast().from());
        if (begin.isEmpty()) {
            return new StepRun(step, applicable, over, over, waived, List.of(), StepRun.NO_ROUNDS);
        }
        var work =
                new SeriesRuns(
                        series, index, levels, calendar, new Axis.Credited(step.lateEntry()));
        boolean ended = over.last() || !applicable.last();
        return new StepRun(
                step,
                applicable,
                work.enough(begin.get()).or(over),
                over,
                waived,
                work.rounds(begin.get(), ended, waived),
                work.stable(begin.get()));
    }

    /** Whether a condition holds after all facts. */
    boolean holds(Condition condition) {
        return truths.of(condition, HAPPENED).last();
    }

    /** The prerequisites of a step that are open at an instant, with their strength then. */
    List<Missing.Prerequisite> openNeeds(Step step, Instant at) {
        var missing = new ArrayList<Missing.Prerequisite>();
        for (var need : step.needs()) {
            boolean holds = need.when().map(c -> truths.of(c, HAPPENED).at(at)).orElse(true);
            var open =
                    need.steps().stream().filter(id -> !runs.get(id).satisfied().at(at)).toList();
            if (holds && need.steps().size() - open.size() < need.atLeast()) {
                missing.add(new Missing.Prerequisite(open, strength(need, at)));
            }
        }
        return missing;
    }

    private Strength strength(Need need, Instant at) {
        var strength = night(at) ? need.atNight().orElse(need.strength()) : need.strength();
        if (strength != Strength.OVERRIDABLE) {
            return strength;
        }
        return emergency.at(at) ? Strength.SOFT : Strength.HARD;
    }

    /** Whether it is night at the school. */
    boolean night(Instant at) {
        return plan.night().contains(calendar.local(at).toLocalTime());
    }
}
