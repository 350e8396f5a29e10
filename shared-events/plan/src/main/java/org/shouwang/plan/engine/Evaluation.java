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

    /**
     * A proof that a later fact undoes, by the pattern's {@code until}, asks for the step again: a
     * new round, whose deadlines count from then.
     */
    private StepRun once(Step step, Evidence.Once once, Timeline applicable, Timeline waived) {
        var proved = truths.of(once.doneWhen(), HAPPENED);
        var recorded = truths.of(once.doneWhen(), RECORDED);
        var credited = truths.of(once.doneWhen(), new Axis.Credited(step.lateEntry()));
        var rounds = new ArrayList<Round>();
        var opened = Instant.MIN;
        for (var proof : proved.spans()) {
            var at = Optional.of(begun(proof.from()));
            var due = due(step, applicable, opened, at);
            var done =
                    at.map(
                            happened ->
                                    new Completion(
                                            happened,
                                            provedFrom(recorded, happened),
                                            provedFrom(credited, happened)));
            rounds.add(round(rounds.size() + 1, due, waived, done));
            opened = proof.to().orElse(opened);
        }
        if (!proved.last()) {
            var due = due(step, applicable, opened, Optional.empty());
            if (due.isPresent()) {
                rounds.add(round(rounds.size() + 1, due, waived, Optional.empty()));
            }
        }
        return new StepRun(
                step, applicable, proved, Timeline.NEVER, waived, rounds, Optional.empty());
    }

    /** "Always so far" begins with the first fact. */
    private Instant begun(Instant instant) {
        return instant.equals(Instant.MIN) ? index.first().orElse(instant) : instant;
    }

    private Optional<DueDates.Due> due(
            Step step, Timeline applicable, Instant opened, Optional<Instant> done) {
        return asked(applicable, opened, done)
                .map(span -> new DueDates.Window(span, opened, done))
                .flatMap(window -> dueDates.earliest(step, applicable, window));
    }

    /**
     * The stretch of a round, which opened at an instant, in which the step was done, or else the
     * one in which it is asked now.
     */
    private static Optional<Timeline.Span> asked(
            Timeline applicable, Instant opened, Optional<Instant> done) {
        var spans = applicable.and(Timeline.from(Optional.of(opened))).spans();
        if (done.isEmpty()) {
            return applicable.last() ? Optional.of(spans.getLast()) : Optional.empty();
        }
        return spans.stream()
                .filter(span -> !span.from().isAfter(done.get()))
                .reduce((_, later) -> later)
                .or(() -> spans.stream().findFirst());
    }

    private Instant provedFrom(Timeline proved, Instant at) {
        return proved.firstFrom(at).orElse(DueDates.later(at, index.lastRecorded()));
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
            var due =
                    dueDates.earliest(
                            step, applicable, new DueDates.Window(gap, Instant.MIN, gap.to()));
            var completion =
                    gap.to()
                            .map(
                                    at ->
                                            new Completion(
                                                    at,
                                                    provedFrom(recorded, at),
                                                    provedFrom(counts, at)));
            rounds.add(round(rounds.size() + 1, due, waived, completion));
        }
        return new StepRun(step, applicable, closed, over, waived, rounds, Optional.empty());
    }

    private Timeline closed(Evidence.Kept kept, Axis axis) {
        return truths.of(kept.keptWhile(), axis).or(truths.of(kept.until(), axis));
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
            return new StepRun(step, applicable, over, over, waived, List.of(), Optional.empty());
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
                Optional.of(Counting.of(work, levels, calendar, begin.get())));
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
