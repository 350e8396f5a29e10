package org.shouwang.plan.document;

/** What a step is. The first five are done once; the two last go on over time. */
public enum StepKind {
    TASK,
    NOTIFICATION,
    DECISION,
    DOCUMENT,
    REPORT,
    /** Something that has to hold all the while, such as an adult in sight. */
    WATCH,
    /** Something done again and again, such as follow-ups. */
    REPEAT
}
