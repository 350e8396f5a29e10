package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.Owner;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.Strength;

/** Says how one step stands at an instant. */
final class Rendering {

    private final Evaluation evaluation;
    private final Instant now;

    Rendering(Evaluation evaluation, Instant now) {
        this.evaluation = evaluation;
        this.now = now;
    }

    StepView view(StepRun run) {
        var needs = evaluation.openNeeds(run.step(), now);
        var state = state(run, needs);
        var bare =
                new StepView(
                        run.step(),
                        state,
                        now,
                        run.rounds(),
                        List.of(),
                        0,
                        List.of(),
                        until(run),
                        counting(run, state));
        var asked = asked(run.step().owner(), bare.overdue());
        return new StepView(
                run.step(),
                state,
                now,
                run.rounds(),
                asked,
                askedNow(run.step().owner(), bare, asked.size()),
                missing(run, state, needs),
                bare.waivedUntil(),
                bare.counting());
    }

    private static Optional<Counting> counting(StepRun run, StepState state) {
        boolean asked = state != StepState.NOT_APPLICABLE && state != StepState.DONE;
        return run.counting().filter(_ -> asked);
    }

    private StepState state(StepRun run, List<Missing.Prerequisite> needs) {
        boolean once = run.step().evidence() instanceof Evidence.Once;
        if (once && run.evidence().last() && everAsked(run)) {
            return StepState.DONE;
        }
        if (!run.applicable().at(now)) {
            return StepState.NOT_APPLICABLE;
        }
        if (run.over().at(now)) {
            return StepState.DONE;
        }
        if (run.evidence().at(now)) {
            return StepState.RUNNING;
        }
        if (run.waived().at(now)) {
            return StepState.WAIVED;
        }
        boolean waits = needs.stream().anyMatch(need -> need.strength() == Strength.HARD);
        return waits ? StepState.WAITING : StepState.OPEN;
    }

    /**
     * Whether its branch on facts was ever open. What was done at a level that does not ask for it
     * is done all the same; a talk that proves another step is no answer to a question that nobody
     * put.
     */
    private boolean everAsked(StepRun run) {
        return !evaluation.branch(run.step()).spans().isEmpty();
    }

    private Optional<Instant> until(StepRun run) {
        return run.waived().at(now)
                ? run.waived().spans().stream()
                        .filter(span -> !span.from().isAfter(now))
                        .reduce((_, later) -> later)
                        .flatMap(Timeline.Span::to)
                : Optional.empty();
    }

    private List<String> asked(Owner owner, boolean overdue) {
        var roles = owner.roles(evaluation.night(now)).stream();
        var more = overdue ? owner.escalation().stream() : Stream.<String>empty();
        return Stream.concat(roles, more).distinct().toList();
    }

    private int askedNow(Owner owner, StepView view, int all) {
        return switch (view.state()) {
            case NOT_APPLICABLE, DONE, WAIVED -> 0;
            case WAITING, OPEN, RUNNING -> {
                if (view.overdue() || owner.individual()) {
                    yield all;
                }
                long passed =
                        owner.passOn()
                                .flatMap(
                                        wait ->
                                                view.round()
                                                        .flatMap(Round::opened)
                                                        .filter(now::isAfter)
                                                        .map(
                                                                from ->
                                                                        java.time.Duration.between(
                                                                                        from, now)
                                                                                .dividedBy(wait)))
                                .orElse(0L);
                yield (int) Math.min(all, 1 + passed);
            }
        };
    }

    private List<Missing> missing(StepRun run, StepState state, List<Missing.Prerequisite> needs) {
        if (state.satisfied()) {
            return List.of();
        }
        var missing = new ArrayList<Missing>(needs);
        switch (run.step().evidence()) {
            case Evidence.Once(Condition doneWhen) -> proof(run.step(), doneWhen, missing);
            case Evidence.Kept(Condition keptWhile, Condition _) ->
                    proof(run.step(), keptWhile, missing);
            case Evidence.Series _ -> missing.add(stable(run));
        }
        return missing;
    }

    private static Missing stable(StepRun run) {
        return run.counting()
                .map(c -> new Missing.StableRounds(c.have(), c.need()))
                .orElse(new Missing.StableRounds(0, 0));
    }

    private void proof(Step step, Condition condition, List<Missing> missing) {
        if (condition instanceof Condition.All(List<Condition> of)) {
            of.forEach(inner -> proof(step, inner, missing));
            return;
        }
        if (evaluation.holds(step, condition)) {
            return;
        }
        missing.add(
                new Missing.Proof(
                        Patterns.of(condition).stream()
                                .map(p -> evaluation.lacking(step, p))
                                .toList()));
    }
}
