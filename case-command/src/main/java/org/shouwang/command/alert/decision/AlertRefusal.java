package org.shouwang.command.alert.decision;

import org.shouwang.command.Refusal;

/** Why an alert is not ended, or not found. */
public enum AlertRefusal implements Refusal {
    NO_SUCH_ALERT,
    /** An alert that has a response ends with the response. */
    ALERT_HAS_A_RESPONSE,
    DISMISSAL_ALREADY_PROPOSED,
    DISMISSAL_NOT_PROPOSED,
    DISMISSAL_NEEDS_SECOND_PERSON,
    /** Whoever says that it was the wrong student does not end the alert about the one named. */
    CORRECTION_NEEDS_SECOND_PERSON,
    /** Whoever agrees has not read all that was told. */
    SOMETHING_TOLD_SINCE,
    /** The plan asks for steps before an alert is dismissed. */
    STEPS_ARE_OPEN,
    /** The plan lets other roles do this. */
    ROLE_MAY_NOT,
    /** A step may not be left out, or not by this role, or not for this reason. */
    WAIVER_NOT_ALLOWED,
    UNKNOWN_PLAN
}
