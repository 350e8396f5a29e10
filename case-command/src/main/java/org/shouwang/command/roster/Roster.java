package org.shouwang.command.roster;

import java.util.List;

/**
 * The students of a file under a confirmed mapping.
 *
 * @param mapping what the file speaks of: where it has no column, it says nothing
 * @param rows the students whose cells are all right
 * @param errors the first of what is wrong, in the file's order
 * @param errorCount all of them
 */
public record Roster(
        ColumnMapping mapping, List<RosterRow> rows, List<RosterError> errors, int errorCount) {

    /** More errors than this nobody reads; the file is put right and read again. */
    static final int ERRORS_KEPT = 500;

    public Roster {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /**
     * Checks every cell of the file.
     *
     * @throws IllegalArgumentException when the mapping names a column that the file has not
     */
    public static Roster of(RosterFile file, ColumnMapping mapping) {
        return new RosterCheck(file, mapping).check();
    }

    /** Nothing is half imported: one error keeps the whole file back. */
    public boolean isImportable() {
        return errorCount == 0 && !rows.isEmpty();
    }

    /** Says nothing of who is in it, for logs. */
    @Override
    public String toString() {
        return "Roster of " + rows.size() + " rows, " + errorCount + " errors";
    }
}
