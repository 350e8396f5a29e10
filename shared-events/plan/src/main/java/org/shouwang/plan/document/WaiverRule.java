package org.shouwang.plan.document;

import java.time.Duration;
import java.util.List;

/** Whether a step may be waived, and how. */
public sealed interface WaiverRule {

    /** Nobody may waive it. */
    record Never() implements WaiverRule {}

    /**
     * Some may.
     *
     * @param by the plan's roles who may
     * @param reasons the reason codes that are allowed
     * @param expires how long a waiver holds at most
     * @param second whether a second, different person has to sign
     */
    record Allowed(List<String> by, List<String> reasons, Duration expires, boolean second)
            implements WaiverRule {

        public Allowed {
            by = List.copyOf(by);
            reasons = List.copyOf(reasons);
        }
    }
}
