package org.shouwang.command.casefile.decision;

import org.shouwang.command.Refusal;

/** Why a case file is not closed, or its lead not changed in this way. */
public enum CasefileRefusal implements Refusal {
    NO_SUCH_CASEFILE,
    RESPONSE_STILL_OPEN,
    /** An alert or a worry about the student. */
    SOMETHING_IS_UNANSWERED,
    /** A file never has two leads, and never none. */
    LEAD_CHANGES_BY_HANDING_OVER,
    /** Whoever is not in a case is brought in by a colleague. */
    SOMEBODY_ELSE_LETS_IN
}
