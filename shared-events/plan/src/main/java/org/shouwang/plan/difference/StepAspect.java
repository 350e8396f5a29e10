package org.shouwang.plan.difference;

import java.util.function.Function;
import org.shouwang.plan.document.Step;

/** What of a step can differ while it stays the same step. */
public enum StepAspect {
    KIND(Step::kind),
    WORDING(Step::wording),
    /** At which levels and in which turn of events it is asked at all. */
    SCOPE(Step::scope),
    OWNER(Step::owner),
    /** What comes before it, and how strongly. */
    NEEDS(Step::needs),
    DEADLINES(Step::deadlines),
    /** What counts as done. */
    EVIDENCE(Step::evidence),
    LATE_ENTRY(Step::lateEntry),
    WAIVER(Step::waiver),
    /** What may not end while it is open. */
    GATES(Step::gates);

    private final Function<Step, Object> part;

    StepAspect(Function<Step, Object> part) {
        this.part = part;
    }

    boolean differs(Step before, Step after) {
        return !part.apply(before).equals(part.apply(after));
    }
}
