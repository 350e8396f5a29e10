package org.shouwang.command.rosterimport.decision;

import org.shouwang.command.Refusal;

/** Why an import does not go on. */
public enum RosterImportRefusal implements Refusal {
    NO_SUCH_IMPORT,
    IMPORT_ID_IS_TAKEN,
    NOT_CONFIRMED,
    /** What was confirmed is finished, or there would be half an import. */
    ALREADY_CONFIRMED,
    ABANDONED
}
