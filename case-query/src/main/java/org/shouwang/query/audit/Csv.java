package org.shouwang.query.audit;

import java.util.List;

/** A table as text that spreadsheet programs open (RFC 4180), in which no cell is a formula. */
final class Csv {

    /** Tells spreadsheet programs that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);

    Csv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append('"').append(neutral(cells.get(i))).append('"');
        }
        text.append("\r\n");
        return this;
    }

    /** One that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String neutral(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return (formula ? "'" : "") + cell.replace("\"", "\"\"");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
