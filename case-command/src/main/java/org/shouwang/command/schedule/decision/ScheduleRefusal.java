package org.shouwang.command.schedule.decision;

import org.shouwang.command.Refusal;

/** Why a duty is not assigned or withdrawn. */
public enum ScheduleRefusal implements Refusal {
    DUTY_ENDS_BEFORE_IT_BEGINS,
    DUTY_IS_TOO_LONG,
    /** Who was on duty is history. */
    DUTY_IS_OVER,
    /** Administrators, auditors and class teachers are not called as such. */
    ROLE_IS_NEVER_ON_DUTY,
    /** Who lacks the role could be called but could not act. */
    STAFF_LACKS_THE_ROLE,
    DUTY_ID_IS_TAKEN,
    NO_SUCH_DUTY
}
