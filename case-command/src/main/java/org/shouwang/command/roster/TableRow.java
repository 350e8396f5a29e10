package org.shouwang.command.roster;

import java.util.List;

/**
 * A row that is not blank.
 *
 * @param number as the spreadsheet program numbers it, from 1
 */
public record TableRow(int number, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0; empty beyond the end of the row. */
    public Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
