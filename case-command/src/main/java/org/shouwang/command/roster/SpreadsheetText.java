package org.shouwang.command.roster;

/** Text on its way into a file that a spreadsheet program will open. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /**
     * The text so that no spreadsheet takes it for a formula: one that begins with = + - @, a tab
     * or a line break gets an apostrophe in front, the spreadsheet's own mark of text.
     */
    public static String neutral(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n' -> "'" + text;
            default -> text;
        };
    }
}
