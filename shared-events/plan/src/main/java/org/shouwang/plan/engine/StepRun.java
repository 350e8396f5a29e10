package org.shouwang.plan.engine;

import java.util.List;
import org.shouwang.plan.document.Step;

/**
 * One step over all time.
 *
 * @param applicable when it was asked
 * @param evidence when facts satisfied it
 * @param over when nothing more is asked of a watch or a series
 * @param waived when a waiver held; the only one that can turn after the last fact
 * @param stable how many rounds in a row stand at the end, of how many that the level needs
 * @param satisfied when a step that waits for this one may go on
 */
record StepRun(
        Step step,
        Timeline applicable,
        Timeline evidence,
        Timeline over,
        Timeline waived,
        List<Round> rounds,
        Missing.StableRounds stable,
        Timeline satisfied) {

    static final Missing.StableRounds NO_ROUNDS = new Missing.StableRounds(0, 0);

    StepRun(
            Step step,
            Timeline applicable,
            Timeline evidence,
            Timeline over,
            Timeline waived,
            List<Round> rounds,
            Missing.StableRounds stable) {
        this(
                step,
                applicable,
                evidence,
                over,
                waived,
                rounds,
                stable,
                applicable.not().or(waived).or(evidence));
    }
}
