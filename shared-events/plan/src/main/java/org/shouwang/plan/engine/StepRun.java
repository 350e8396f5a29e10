package org.shouwang.plan.engine;

import java.util.List;
import java.util.Optional;
import org.shouwang.plan.document.Step;

/**
 * One step over all time.
 *
 * @param applicable when it was asked
 * @param evidence when facts satisfied it
 * @param over when nothing more is asked of a watch or a series
 * @param waived when a waiver held; the only one that can turn after the last fact
 * @param counting of a series that has begun: how far its rounds have come
 * @param satisfied when a step that waits for this one may go on
 */
record StepRun(
        Step step,
        Timeline applicable,
        Timeline evidence,
        Timeline over,
        Timeline waived,
        List<Round> rounds,
        Optional<Counting> counting,
        Timeline satisfied) {

    StepRun(
            Step step,
            Timeline applicable,
            Timeline evidence,
            Timeline over,
            Timeline waived,
            List<Round> rounds,
            Optional<Counting> counting) {
        this(
                step,
                applicable,
                evidence,
                over,
                waived,
                rounds,
                counting,
                applicable.not().or(waived).or(evidence));
    }
}
