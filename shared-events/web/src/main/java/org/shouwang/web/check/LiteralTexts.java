package org.shouwang.web.check;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/** Finds what a template says by itself: text, spoken attributes, and literals in expressions. */
final class LiteralTexts extends AbstractMarkupHandler {

    private static final Set<String> SPOKEN =
            Set.of("alt", "aria-label", "data-label", "label", "placeholder", "title");
    private static final Set<String> SPEAKING =
            Set.of(
                    "th:text",
                    "th:utext",
                    "th:alt",
                    "th:title",
                    "th:placeholder",
                    "th:aria-label",
                    "th:data-label");

    /** A comma of one language says as much as a word of it. */
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\u3000-\\u303f\\uff00-\\uffef]");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern EXPRESSION = Pattern.compile("[#$*@~]\\{[^{}]*\\}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");

    private final List<String> found = new ArrayList<>();
    private int silent;

    private LiteralTexts() {}

    static List<String> in(Reader html) {
        LiteralTexts handler = new LiteralTexts();
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, handler);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
        return handler.found;
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        String said = new String(buffer, offset, length);
        if (silent == 0 && LETTER.matcher(said).find()) {
            found.add(said.strip());
        }
    }

    @Override
    public void handleAttribute(
            char[] buffer,
            int nameOffset,
            int nameLength,
            int nameLine,
            int nameColumn,
            int operatorOffset,
            int operatorLength,
            int operatorLine,
            int operatorColumn,
            int valueContentOffset,
            int valueContentLength,
            int valueOuterOffset,
            int valueOuterLength,
            int valueLine,
            int valueColumn) {
        String name = new String(buffer, nameOffset, nameLength);
        String value = new String(buffer, valueContentOffset, valueContentLength);
        if (SPOKEN.contains(name) && LETTER.matcher(value).find()
                || HAN.matcher(value).find()
                || SPEAKING.contains(name) && speaks(value)) {
            found.add(name + "=" + value);
        }
    }

    /** Whether a literal with letters is left once all expressions are taken out. */
    private static boolean speaks(String expression) {
        String rest = expression;
        String before;
        do {
            before = rest;
            rest = EXPRESSION.matcher(before).replaceAll("");
        } while (!rest.equals(before));
        Matcher quoted = QUOTED.matcher(rest);
        while (quoted.find()) {
            if (LETTER.matcher(quoted.group()).find()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void handleOpenElementStart(
            char[] buffer, int nameOffset, int nameLength, int line, int column) {
        if (isSilent(buffer, nameOffset, nameLength)) {
            silent++;
        }
    }

    @Override
    public void handleCloseElementStart(
            char[] buffer, int nameOffset, int nameLength, int line, int column) {
        if (isSilent(buffer, nameOffset, nameLength)) {
            silent--;
        }
    }

    private static boolean isSilent(char[] buffer, int offset, int length) {
        String name = new String(buffer, offset, length);
        return "script".equals(name) || "style".equals(name);
    }
}
