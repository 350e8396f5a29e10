package org.shouwang.plan.document;

/** How strongly a prerequisite holds. It never stops a fact from being recorded. */
public enum Strength {
    /** The step waits; a fact that comes before it is a grave deviation. */
    HARD,
    /** Hard, but soft while the plan's emergency holds. */
    OVERRIDABLE,
    /** The step does not wait; a fact that comes before it is a deviation to note. */
    SOFT
}
