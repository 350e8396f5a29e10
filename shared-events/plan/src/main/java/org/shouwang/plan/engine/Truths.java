package org.shouwang.plan.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;

/** Works out when conditions hold. Steps they name have to be worked out before. */
final class Truths {

    private final Plan plan;
    private final FactIndex index;
    private final LevelLine levels;
    private final Map<String, StepRun> runs;
    private final Map<Condition, Timeline> happened = new IdentityHashMap<>();
    private final Truths all;

    Truths(Plan plan, FactIndex index, LevelLine levels, Map<String, StepRun> runs) {
        this.plan = plan;
        this.index = index;
        this.levels = levels;
        this.runs = runs;
        this.all = this;
    }

    private Truths(FactIndex index, Truths all) {
        this.plan = all.plan;
        this.index = index;
        this.levels = all.levels;
        this.runs = all.runs;
        this.all = all;
    }

    /**
     * What proves a step: of what happened before the response began, only what could still have
     * been told in time when it did. An earlier talk is no answer to this alert; an ambulance that
     * was called five minutes before it is. What speaks against a proof counts however old.
     */
    Truths proving(Step step) {
        var since =
                all.index
                        .trigger()
                        .map(trigger -> all.index.since(trigger.minus(step.lateEntry())))
                        .orElse(all.index);
        var counting = owned(step, since);
        return counting == index ? this : new Truths(counting, all);
    }

    FactIndex index() {
        return index;
    }

    /** What counts for a step that takes its proof from its owners alone. */
    FactIndex owned(Step step, FactIndex of) {
        return step.owner().byOwner() ? of.counting(Owned.counting(plan, step)) : of;
    }

    /** Branches are shared by many steps, and most questions are about what happened. */
    Timeline of(Condition condition, Axis axis) {
        if (!(axis instanceof Axis.Happened)) {
            return workOut(condition, axis);
        }
        var known = happened.get(condition);
        if (known == null) {
            known = workOut(condition, axis);
            happened.put(condition, known);
        }
        return known;
    }

    private Timeline workOut(Condition condition, Axis axis) {
        return switch (condition) {
            case Condition.All(var all) ->
                    all.stream().map(c -> of(c, axis)).reduce(Timeline.ALWAYS, Timeline::and);
            case Condition.Any(var any) ->
                    any.stream().map(c -> of(c, axis)).reduce(Timeline.NEVER, Timeline::or);
            case Condition.Not(var not) -> all.of(not, axis).not();
            case Condition.LevelIs(var ids) -> levels.in(ids);
            case Condition.StepDone(var step) -> done(runs.get(step), axis);
            case FactPattern pattern -> PatternTruth.timeline(pattern, index, axis);
        };
    }

    private Timeline done(StepRun run, Axis axis) {
        return !(axis instanceof Axis.Happened)
                        && run.step().evidence() instanceof Evidence.Once(Condition doneWhen)
                ? all.proving(run.step()).of(doneWhen, axis)
                : run.evidence();
    }
}
