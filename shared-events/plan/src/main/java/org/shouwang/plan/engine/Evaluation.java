package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Need;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.Strength;
import org.shouwang.plan.fact.Facts;

/** A plan over given facts, worked out for all time at once. */
final class Evaluation {

    private static final Axis HAPPENED = new Axis.Happened();

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
        truths = new Truths(plan, index, levels, runs);
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
        var branch = branch(step);
        var applicable = atLevels(step).and(branch);
        var waivers = new Waivers(plan, step, index);
        var proofs = new ProofRuns(step, branch, applicable, waivers, index, truths, dueDates);
        return switch (step.evidence()) {
            case Evidence.Once once -> proofs.once(once);
            case Evidence.Kept kept -> proofs.kept(kept);
            case Evidence.Series series -> series(step, series, applicable, waivers);
        };
    }

    /**
     * When the level asks for a step. What holds up the end and no lowering is still asked after
     * one: or else two people who lower first would end without it.
     */
    private Timeline atLevels(Step step) {
        var asked = levels.in(step.scope().levels());
        boolean stays =
                step.evidence() instanceof Evidence.Once
                        && step.gates().contains(Gate.ENDING)
                        && !step.gates().contains(Gate.LOWERING);
        return stays ? Timeline.from(asked.first()) : asked;
    }

    /** When the branch on facts asks for a step, whatever the level. */
    Timeline branch(Step step) {
        return step.scope().when().map(c -> truths.of(c, HAPPENED)).orElse(Timeline.ALWAYS);
    }

    private StepRun series(
            Step step, Evidence.Series series, Timeline applicable, Waivers waivers) {
        var waived = waivers.timeline();
        var over = Timeline.from(truths.of(series.until(), HAPPENED).first());
        var spans = applicable.spans();
        var begin =
                spans.isEmpty()
                        ? Optional.<Instant>empty()
                        : dueDates.counts(step, series.startsAfter(), spans.getLast().from());
        if (begin.isEmpty()) {
            return new StepRun(step, applicable, over, over, waived, List.of(), Optional.empty());
        }
        var work =
                new SeriesRuns(
                        series,
                        truths.owned(step, index),
                        levels,
                        calendar,
                        new Axis.Credited(step.lateEntry()));
        boolean ended = over.last() || !applicable.last();
        return new StepRun(
                step,
                applicable,
                work.enough(begin.get()).or(over),
                over,
                waived,
                work.rounds(begin.get(), ended, waivers),
                Optional.of(Counting.of(work, levels, calendar, begin.get())));
    }

    /** Whether a condition of a step's proof holds after all facts. */
    boolean holds(Step step, Condition condition) {
        return proving(step).of(condition, HAPPENED).last();
    }

    /** What there is of a pattern in a step's proof. */
    Missing.Lacking lacking(Step step, FactPattern pattern) {
        return PatternTruth.lacking(pattern, proving(step).index());
    }

    /** A watch that was kept before the response began goes on. */
    private Truths proving(Step step) {
        return step.evidence() instanceof Evidence.Kept ? truths : truths.proving(step);
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
