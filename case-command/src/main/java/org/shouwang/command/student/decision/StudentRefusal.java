package org.shouwang.command.student.decision;

import org.shouwang.command.Refusal;

/** Why something about a student is not so. */
public enum StudentRefusal implements Refusal {
    NO_SUCH_STUDENT,
    ENROLLED_IN_ANOTHER_SCHOOL,
    NOT_ENROLLED,
    NO_SUCH_GUARDIAN,
    UNBARRING_ALREADY_PROPOSED,
    UNBARRING_NOT_PROPOSED,
    UNBARRING_NEEDS_SECOND_PERSON,
    CANNOT_BE_MERGED_INTO_ITSELF,
    ALREADY_MERGED_INTO_ANOTHER,
    /** What was to be carried over is no longer what is known of the family. */
    FAMILY_CHANGED_MEANWHILE,
    /** The record is another name of the one it was merged into. */
    IS_AN_ALIAS
}
