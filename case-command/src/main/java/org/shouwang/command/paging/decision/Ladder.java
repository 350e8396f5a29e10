package org.shouwang.command.paging.decision;

import java.time.Duration;
import java.util.List;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;

/**
 * Whom to page, one step after the other, as it stands at the moment of asking. It is resolved anew
 * for every step, so that a change of the duty list counts at once.
 *
 * @param steps in the order of their numbers
 * @param pause how long to wait before trying again when nobody at all could be told
 */
public record Ladder(List<LadderStep> steps, Duration pause) {

    /**
     * @throws IllegalArgumentException when the numbers do not rise or a time is not positive
     */
    public Ladder {
        steps = List.copyOf(steps);
        int last = 0;
        for (LadderStep step : steps) {
            if (step.step() <= last) {
                throw new IllegalArgumentException("the steps of a ladder are numbered upwards");
            }
            last = step.step();
        }
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("paging would repeat without a pause");
        }
    }

    /** The number of the last step, 0 when there is none. */
    int last() {
        return steps.isEmpty() ? 0 : steps.getLast().step();
    }

    /**
     * @param step counted from 1
     * @param role as what these people are told
     * @param onDuty nobody, when the duty list has a hole
     * @param patience how long to wait for an answer before the next step
     */
    public record LadderStep(int step, Role role, List<StaffId> onDuty, Duration patience) {
        public LadderStep {
            onDuty = List.copyOf(onDuty);
            if (!patience.isPositive()) {
                throw new IllegalArgumentException("paging would not wait for an answer");
            }
        }
    }
}
