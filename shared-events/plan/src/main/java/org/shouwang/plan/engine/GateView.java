package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.GateRule;

/**
 * What stands before a gate.
 *
 * @param unmet the required steps that are open, in the order of the plan
 * @param notBefore the end of the level's minimum stay, while it lies ahead
 * @param rule who may pass it
 */
public record GateView(
        Gate gate, List<StepView> unmet, Optional<Instant> notBefore, GateRule rule) {

    public GateView {
        unmet = List.copyOf(unmet);
    }

    /** Whether nothing stands before it but the people it takes. */
    public boolean open() {
        return unmet.isEmpty() && notBefore.isEmpty();
    }
}
