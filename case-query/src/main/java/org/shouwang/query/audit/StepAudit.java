package org.shouwang.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;
import org.shouwang.query.words.Teller;

/** Every step of a plan, each time it was asked, and how it went. */
record StepAudit(PlanView view, Teller tell) {

    /**
     * One time that a step was asked.
     *
     * @param verdict the last part of its text key
     * @param lateBy how late, in words; empty text when it is not
     */
    public record Line(
            String name,
            int round,
            Optional<Instant> due,
            Optional<Instant> happened,
            Optional<Instant> recorded,
            String verdict,
            String lateBy) {

        public boolean bad() {
            return verdict.equals("late") || verdict.equals("missing");
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (StepView step : view.steps()) {
            String name = tell.words(step.step().wording().title());
            for (Round round : step.rounds()) {
                boolean last = round.equals(step.rounds().getLast());
                String verdict = verdict(step, round, last);
                lines.add(
                        new Line(
                                name,
                                round.number(),
                                round.due(),
                                round.completion().map(Completion::happenedAt),
                                round.completion().map(Completion::recordedAt),
                                verdict,
                                round.lateBy(view.now()).isZero()
                                        ? ""
                                        : tell.time().span(round.lateBy(view.now()))));
            }
        }
        return lines;
    }

    private String verdict(StepView step, Round round, boolean last) {
        if (round.completion().isPresent()) {
            if (round.due().isEmpty()) {
                return "none";
            }
            return !round.lateBy(view.now()).isZero()
                    ? "late"
                    : round.enteredLate() ? "entered" : "in_time";
        }
        if (last && step.state() == StepState.WAIVED) {
            return "waived";
        }
        if (last && step.state() == StepState.NOT_APPLICABLE) {
            return "not_asked";
        }
        if (round.due().isEmpty()) {
            return "standing";
        }
        return round.lateBy(view.now()).isZero() ? "open" : "missing";
    }
}
