package org.shouwang.command.membership.decision;

import org.shouwang.command.Refusal;

/** Why a role is not granted or revoked. */
public enum MembershipRefusal implements Refusal {
    NO_ROLE_FOR_ONESELF,
    SCHOOL_HAS_AN_ADMINISTRATOR,
    LAST_ADMINISTRATOR,
    ROLE_ENDS_BEFORE_IT_BEGINS,
    CLASS_TEACHER_NEEDS_A_CLASS,
    ONLY_CLASS_TEACHERS_HAVE_CLASSES,
    GRANT_ID_IS_TAKEN,
    NO_SUCH_GRANT
}
