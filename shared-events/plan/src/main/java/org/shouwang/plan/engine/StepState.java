package org.shouwang.plan.engine;

/** Where a step stands. Being late is a matter of its own: {@link Round#lateBy}. */
public enum StepState {
    /** Not asked at this level or in this branch. */
    NOT_APPLICABLE,
    /** Asked, but a hard prerequisite is open. Its deadline runs all the same. */
    WAITING,
    /** Asked now. */
    OPEN,
    /** Going on as it should: a watch that is kept, a series with enough rounds behind it. */
    RUNNING,
    /** Done. */
    DONE,
    /** Waived, for now. */
    WAIVED;

    /** Whether nothing is asked before a gate opens. */
    public boolean satisfied() {
        return this != WAITING && this != OPEN;
    }
}
