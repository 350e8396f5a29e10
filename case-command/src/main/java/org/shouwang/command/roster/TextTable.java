package org.shouwang.command.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads separated text: comma, semicolon or tab. */
final class TextTable {

    private TextTable() {}

    static Table read(byte[] file) throws RefusedFile {
        var text = TextDecoding.decode(file);
        var separator = Separator.of(text);
        var unclosed = Quotes.unclosed(text, separator);
        if (unclosed.isPresent()) {
            throw new RefusedFile(FileProblem.UNCLOSED_QUOTE, unclosed.getAsInt());
        }
        var rows = new ArrayList<TableRow>();
        try (var records =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .trimWhitespacesAroundQuotes(true)
                        .ofCsvRecord(text)) {
            int number = 0;
            for (var fields : records) {
                number++;
                if (number == 1 && Separator.isDeclared(text)) {
                    continue;
                }
                add(rows, number, fields.getFields());
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new RefusedFile(FileProblem.BROKEN_TEXT);
        }
        return new Table(Optional.empty(), List.of(), rows);
    }

    private static void add(List<TableRow> rows, int number, List<String> fields)
            throws RefusedFile {
        var row = new TableRow(number, fields.stream().map(Cell::text).toList());
        if (row.isBlank()) {
            return;
        }
        for (int column = RosterLimits.COLUMNS; column < row.cells().size(); column++) {
            if (!row.at(column).isEmpty()) {
                throw new RefusedFile(FileProblem.TOO_MANY_COLUMNS, RosterLimits.COLUMNS);
            }
        }
        rows.add(row);
        if (rows.size() > RosterLimits.ROWS + RosterLimits.ROWS_ABOVE) {
            throw new RefusedFile(FileProblem.TOO_MANY_ROWS, RosterLimits.ROWS);
        }
    }
}
