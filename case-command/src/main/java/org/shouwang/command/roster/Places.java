package org.shouwang.command.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cells of a file that a person should look at.
 *
 * @param count all of them
 * @param first the addresses of the first few: B3
 */
public record Places(int count, List<String> first) {

    private static final int NAMED = 5;

    public Places {
        first = List.copyOf(first);
    }

    static Places of(List<TableRow> rows, Predicate<Cell> looked) {
        int count = 0;
        var first = new ArrayList<String>();
        for (var row : rows) {
            for (int column = 0; column < row.cells().size(); column++) {
                if (looked.test(row.at(column)) && ++count <= NAMED) {
                    first.add(ColumnName.of(column) + row.number());
                }
            }
        }
        return new Places(count, first);
    }

    /** The addresses, and a mark when there are more. */
    public String said() {
        return String.join(" ", first) + (count > first.size() ? " …" : "");
    }
}
