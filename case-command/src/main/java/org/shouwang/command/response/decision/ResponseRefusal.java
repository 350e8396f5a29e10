package org.shouwang.command.response.decision;

import org.shouwang.command.Refusal;

/**
 * Why a response does not do what was asked. Only endings, lowerings, waivers and moves to another
 * plan are ever refused once it runs.
 */
public enum ResponseRefusal implements Refusal {
    NOT_STARTED,
    /** What asks for more is not corrected into less by one person: it is taken back by two. */
    TAKING_BACK_TAKES_TWO,
    /** Told of another time, it would no longer count where it does. */
    ANOTHER_TIME_TAKES_TWO,
    ALREADY_STARTED,
    ANOTHER_RESPONSE_RUNS,
    ENDED,
    /** Sent again, with an alert, so that somebody hears of it; the page does that by itself. */
    ENDED_AND_ALARMING,
    /** Nothing around a response is closed while it runs. */
    RESPONSE_STILL_OPEN,
    UNKNOWN_PLAN,
    UNKNOWN_LEVEL,
    LEVEL_BELOW_WHAT_ANSWERS_FORCE,
    /** What the latest assessment asks for is not over: nothing ends on top of it. */
    ANSWERS_ASK_FOR_MORE,
    LEVEL_IS_NOT_HIGHER,
    LEVEL_IS_NOT_LOWER,
    MINIMUM_STAY_NOT_OVER,
    STEPS_ARE_OPEN,
    NOTHING_PROPOSED,
    /** Whoever agrees has not read all that was told. */
    SOMETHING_TOLD_SINCE,
    SECOND_PERSON_NEEDED,
    ROLE_MAY_NOT,
    UNKNOWN_ENTRY,
    /** Somebody else was faster: what stands now is another entry, or none. */
    ENTRY_ALREADY_CORRECTED,
    /** An entry is put right by one of its kind or by words, or it is taken back. */
    CORRECTION_OF_ANOTHER_KIND,
    NO_SUCH_STEP,
    STEP_MAY_NOT_BE_WAIVED,
    WAIVER_TOO_LONG,
    REASON_NOT_IN_PLAN,
    SAME_PLAN,
    PLAN_NOT_IN_FORCE
}
