package org.shouwang.contract;

/** What a member of staff is in a school. Roles are granted and revoked by dated events. */
public enum Role {
    DUTY_TEACHER,
    CLASS_TEACHER,
    COUNSELOR,
    PSYCHOLOGY_LEAD,
    MORAL_EDUCATION_DIRECTOR,
    PRINCIPAL,
    AUDITOR,
    /** Runs the system; sees no case content. */
    ADMINISTRATOR
}
