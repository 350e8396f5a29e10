package org.shouwang.plan.document;

/** The only things that software refuses while required steps are open: endings. */
public enum Gate {
    /** Ending the response. */
    ENDING,
    /** Lowering the level. */
    LOWERING,
    /** Dismissing the alert. */
    DISMISSING
}
