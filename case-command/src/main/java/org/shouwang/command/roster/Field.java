package org.shouwang.command.roster;

/** What a column can mean. Texts under {@code field.} and the name. */
public enum Field {
    /** The school's own number: the identity of the student. */
    NUMBER,
    NAME,
    SEX,
    /** The grade, when it stands in a column of its own. */
    GRADE,
    CLASS,
    BIRTH_DATE,
    BOARDING,
    DORMITORY,
    GUARDIAN_1_NAME,
    GUARDIAN_1_RELATION,
    GUARDIAN_1_PHONE,
    GUARDIAN_2_NAME,
    GUARDIAN_2_RELATION,
    GUARDIAN_2_PHONE;

    /** Without these a file says too little. */
    public boolean isRequired() {
        return this == NUMBER || this == NAME || this == CLASS;
    }

    public boolean isOfGuardian() {
        return compareTo(GUARDIAN_1_NAME) >= 0;
    }
}
