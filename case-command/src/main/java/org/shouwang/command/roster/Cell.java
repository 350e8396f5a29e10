package org.shouwang.command.roster;

/**
 * One cell as text. Numbers and dates are kept as the text a person would read; nothing is ever
 * evaluated, and a text that begins like a formula stays that text.
 *
 * @param text stripped of white space at both ends; empty for an empty cell, which a formula
 *     without a stored value is as well
 */
public record Cell(String text, Kind kind) {

    static final Cell EMPTY = new Cell("", Kind.TEXT);

    /** Where the text comes from. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A formula: the text is the value that was stored with it. */
        FORMULA,
        /** A number of more digits than a spreadsheet keeps: the last ones are lost. */
        ROUNDED,
        /** An error of the spreadsheet, such as #N/A. */
        ERROR
    }

    static Cell text(String text) {
        return Whitespace.isBlank(text) ? EMPTY : new Cell(Whitespace.strip(text), Kind.TEXT);
    }

    /** Wherever it comes from, a cell in which nothing can be seen is empty. */
    boolean isEmpty() {
        return Whitespace.isBlank(text);
    }

    /** Says nothing of what is in it, for logs. */
    @Override
    public String toString() {
        return kind + " of " + text.length();
    }
}
