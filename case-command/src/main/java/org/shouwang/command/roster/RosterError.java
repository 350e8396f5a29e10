package org.shouwang.command.roster;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong with one cell.
 *
 * @param row as the spreadsheet numbers it; the header row for a matter of the whole file
 * @param column the column's letter, where one column is meant
 * @param args what the text names, in its order: never a value of the file
 */
public record RosterError(int row, Optional<String> column, Kind kind, List<String> args) {

    public RosterError {
        args = List.copyOf(args);
    }

    /** Texts under {@code roster.error.} and the name. */
    public enum Kind {
        /** {@code {0}} is the field. */
        COLUMN_NOT_MAPPED,
        /** {@code {0}} and {@code {1}} are the fields. */
        COLUMN_MAPPED_TWICE,
        NUMBER_MISSING,
        /** Anything but letters, digits and hyphens. */
        NUMBER_NOT_PLAIN,
        /** {@code {0}} is the row that has the number first. */
        NUMBER_TWICE,
        /** The same number with another name; {@code {0}} is the row that has it first. */
        NUMBER_WITH_TWO_NAMES,
        NAME_MISSING,
        /** Of a student or a guardian: no letter, or what no name holds. */
        NOT_A_NAME,
        CLASS_MISSING,
        CLASS_NOT_PLAIN,
        SEX_UNKNOWN,
        BOARDING_UNKNOWN,
        DATE_UNREADABLE,
        RELATION_UNKNOWN,
        PHONE_UNREADABLE,
        /** {@code {0}} is the limit in characters. */
        TOO_LONG,
        CONTROL_CHARACTER,
        /** The spreadsheet has rounded the number: its last digits are lost. */
        DIGITS_LOST,
        /** An error of the spreadsheet, such as #N/A, stands in the cell. */
        CELL_ERROR
    }

    /** The key of its text. */
    public String key() {
        return "roster.error." + kind;
    }
}
