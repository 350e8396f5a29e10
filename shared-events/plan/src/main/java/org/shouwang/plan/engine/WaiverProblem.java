package org.shouwang.plan.engine;

/** Why a waiver does not count under the plan. */
public enum WaiverProblem {
    /** The plan has no such step, or the fact names none. */
    NO_SUCH_STEP,
    /** The step is never waived. */
    NEVER_WAIVED,
    /** The role acted in is not one of those that may. */
    ROLE_MAY_NOT,
    /** The reason is not one of those that are allowed. */
    REASON_NOT_ALLOWED,
    /** A second, different person has to sign. */
    SECOND_PERSON_MISSING
}
