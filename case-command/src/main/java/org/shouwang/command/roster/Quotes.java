package org.shouwang.command.roster;

import java.util.OptionalInt;

/**
 * Looks for a quotation mark that opens a field and is never closed. Such a field swallows the rows
 * below it, and what is then said of the file, that a class is missing, sends people looking in the
 * wrong place.
 */
final class Quotes {

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Quotes(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * The line in which the first one opens, from 1. Also when it meets the opening mark of a field
     * in a later line, which then seems to close it in the midst of the text.
     */
    static OptionalInt unclosed(String text, char separator) {
        return new Quotes(text, separator).search();
    }

    private OptionalInt search() {
        while (at < text.length()) {
            skipBlanks();
            if (is('"')) {
                int opened = line;
                if (!closes() || line > opened && !fieldEnds()) {
                    return OptionalInt.of(opened);
                }
            }
            skipField();
        }
        return OptionalInt.empty();
    }

    /** Moves behind the mark that closes; a doubled one stands for itself. */
    private boolean closes() {
        step();
        while (at < text.length()) {
            boolean mark = is('"');
            step();
            if (mark && !is('"')) {
                return true;
            }
            if (mark) {
                step();
            }
        }
        return false;
    }

    private boolean fieldEnds() {
        skipBlanks();
        return at == text.length() || is(separator) || is('\n') || is('\r');
    }

    private void skipField() {
        while (at < text.length() && !is(separator) && !is('\n') && !is('\r')) {
            step();
        }
        step();
    }

    private void skipBlanks() {
        while (is(' ')) {
            step();
        }
    }

    private boolean is(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private void step() {
        boolean pair = is('\r') && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        if (!pair && (is('\n') || is('\r'))) {
            line++;
        }
        at++;
    }
}
