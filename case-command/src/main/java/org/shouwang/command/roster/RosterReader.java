package org.shouwang.command.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads a roster: XLSX, or text with commas, semicolons or tabs in UTF-8, UTF-16, GBK or GB18030.
 */
public final class RosterReader {

    private static final int SAMPLES = 3;

    private RosterReader() {}

    /** Reads the first visible sheet that has rows, or the text. */
    public static RosterReading read(byte[] file) {
        return read(file, Optional.empty());
    }

    /** Reads the sheet of this name. Text has no sheets and ignores it. */
    public static RosterReading read(byte[] file, String sheet) {
        return read(file, Optional.of(sheet));
    }

    private static RosterReading read(byte[] file, Optional<String> sheet) {
        try {
            return describe(table(file, sheet));
        } catch (RefusedFile e) {
            return e.reason();
        }
    }

    private static Table table(byte[] file, Optional<String> sheet) throws RefusedFile {
        if (file.length == 0) {
            throw new RefusedFile(FileProblem.EMPTY);
        }
        if (file.length > RosterLimits.BYTES) {
            throw new RefusedFile(FileProblem.TOO_LARGE, RosterLimits.BYTES / (1024 * 1024));
        }
        return switch (FileKind.of(file)) {
            case ZIP -> Workbook.read(file, sheet);
            case TEXT -> TextTable.read(file);
            case OLD_OFFICE -> throw new RefusedFile(FileProblem.OLD_EXCEL);
            case ENCRYPTED_OFFICE -> throw new RefusedFile(FileProblem.ENCRYPTED);
            case OTHER -> throw new RefusedFile(FileProblem.NOT_A_TABLE);
        };
    }

    private static RosterFile describe(Table table) throws RefusedFile {
        if (table.rows().isEmpty()) {
            throw new RefusedFile(FileProblem.EMPTY);
        }
        int header = header(table.rows());
        var rows = table.rows().subList(header + 1, table.rows().size());
        if (rows.isEmpty()) {
            throw new RefusedFile(FileProblem.NO_ROWS);
        }
        if (rows.size() > RosterLimits.ROWS) {
            throw new RefusedFile(FileProblem.TOO_MANY_ROWS, RosterLimits.ROWS);
        }
        var columns = columns(table.rows().get(header), rows);
        var guess = MappingGuess.of(columns);
        return new RosterFile(
                table.sheet(),
                table.sheets(),
                table.rows().get(header).number(),
                columns,
                guess.mapping(),
                guess.doubts(),
                Places.of(rows, cell -> cell.kind() == Cell.Kind.FORMULA),
                Places.of(rows, FormulaText::is),
                rows);
    }

    /** The first of the rows with the most known headers, a number or a name among them. */
    private static int header(List<TableRow> rows) throws RefusedFile {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(rows.size(), RosterLimits.ROWS_ABOVE); i++) {
            int known = knownHeaders(rows.get(i));
            if (known > most) {
                most = known;
                best = i;
            }
        }
        if (best < 0) {
            throw new RefusedFile(FileProblem.NO_HEADER);
        }
        return best;
    }

    private static int knownHeaders(TableRow row) {
        var known = new HashSet<HeaderMeaning.Part>();
        row.cells().forEach(c -> HeaderMeaning.of(c.text()).ifPresent(m -> known.add(m.part())));
        boolean identifies =
                known.contains(HeaderMeaning.Part.NUMBER)
                        || known.contains(HeaderMeaning.Part.NAME);
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return identifies && filled >= 2 ? known.size() : 0;
    }

    private static List<Column> columns(TableRow header, List<TableRow> rows) {
        int width = header.cells().size();
        for (var row : rows) {
            width = Math.max(width, row.cells().size());
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            int column = i;
            var samples =
                    rows.stream()
                            .map(row -> row.at(column).text())
                            .filter(text -> !text.isEmpty())
                            .limit(SAMPLES)
                            .toList();
            columns.add(new Column(i, ColumnName.of(i), header.at(i).text(), samples));
        }
        return columns;
    }
}
