package org.shouwang.command.school.decision;

import org.shouwang.command.Refusal;

/** Why something about a school is not so. */
public enum SchoolRefusal implements Refusal {
    NO_SUCH_SCHOOL,
    TERM_ENDS_BEFORE_IT_BEGINS,
    TERMS_OVERLAP,
    /** What was late is judged by the plan that was in force then. */
    PLAN_WOULD_RULE_THE_PAST,
    /** The principal or the psychology lead (未成年人网络保护条例 art. 36). */
    APPROVAL_NEEDS_RESPONSIBLE_PERSON,
    APPROVAL_FOR_NO_ROLE,
    ADMINISTRATOR_READS_NO_FILES,
    /** Covers nothing but the giver's own roles: another responsible person gives it. */
    NO_APPROVAL_FOR_ONESELF,
    SINGLE_APPROVAL_NEEDS_AN_END,
    APPROVAL_ENDS_BEFORE_IT_BEGINS,
    APPROVAL_ID_IS_TAKEN,
    NO_SUCH_APPROVAL
}
