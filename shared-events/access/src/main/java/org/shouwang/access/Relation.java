package org.shouwang.access;

/** What somebody is to the thing asked for. There may be several, or none. */
public enum Relation {
    /** Leads the case. */
    LEAD,
    /** Takes part in the case: a counselor or a helper. */
    PARTICIPANT,
    /** Acknowledged or joined the alert, or the alert out of which the case came. */
    JOINED,
    /** Was paged for the alert. */
    PAGED,
    /** Raised the alert, or reported the worry. */
    RAISED,
    /** Teaches the class of the student. */
    CLASS_TEACHER,
    /** It was written for this person: a safety brief. */
    ADDRESSED,
    /** It is about this person: the own contacts, caseload or conflict. */
    SELF
}
