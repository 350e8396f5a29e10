package org.shouwang.query.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * A table as text that spreadsheet programs open (RFC 4180), in which no cell is a formula. Each
 * row is handed on as it comes, so that a long table is never whole in memory.
 */
final class Csv {

    /** Tells spreadsheet programs that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
        write(MARK);
    }

    Csv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            write(i == 0 ? "\"" : ",\"");
            write(neutral(cells.get(i)));
            write("\"");
        }
        write("\r\n");
        return this;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String neutral(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return (formula ? "'" : "") + cell.replace("\"", "\"\"");
    }
}
