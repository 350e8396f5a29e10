package org.shouwang.plan.document;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One step of a plan.
 *
 * @param id stable over versions: a done step stays done when a response moves to a newer version
 * @param lateEntry how long after it happened an entry still counts as made in time
 * @param gates what may not end while this step is required and open
 */
public record Step(
        String id,
        StepKind kind,
        Wording wording,
        Scope scope,
        Owner owner,
        List<Need> needs,
        List<DeadlineRule> deadlines,
        Evidence evidence,
        Duration lateEntry,
        WaiverRule waiver,
        Set<Gate> gates) {

    public Step {
        needs = List.copyOf(needs);
        deadlines = List.copyOf(deadlines);
        gates = Set.copyOf(gates);
    }
}
