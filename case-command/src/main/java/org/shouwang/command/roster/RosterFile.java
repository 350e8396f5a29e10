package org.shouwang.command.roster;

import java.util.List;
import java.util.Optional;

/**
 * A file that could be read, with the meaning of its columns guessed and not yet confirmed.
 *
 * @param sheet the sheet that was read; empty for text
 * @param sheets every visible sheet, so that a person can choose another
 * @param headerRow the row of the headers, as the spreadsheet numbers it
 * @param guess the mapping to propose
 * @param doubts columns that could mean what another already does
 * @param formulas cells that held a formula; their stored values were read
 * @param formulaTexts cells whose text reads like a formula; it stays text
 * @param rows the rows below the headers that are not blank
 */
public record RosterFile(
        Optional<String> sheet,
        List<String> sheets,
        int headerRow,
        List<Column> columns,
        ColumnMapping guess,
        List<Doubt> doubts,
        Places formulas,
        Places formulaTexts,
        List<TableRow> rows)
        implements RosterReading {

    public RosterFile {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        doubts = List.copyOf(doubts);
        rows = List.copyOf(rows);
    }

    /** Without what is in the rows, which is personal. */
    @Override
    public String toString() {
        return "RosterFile of " + columns.size() + " columns, " + rows.size() + " rows";
    }
}
