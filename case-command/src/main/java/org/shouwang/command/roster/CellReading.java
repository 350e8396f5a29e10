package org.shouwang.command.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the text of a cell means, or nothing when it is not of a form that is known. */
final class CellReading {

    private static final Pattern DATE =
            Pattern.compile(
                    "((?:19|20)\\d{2})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))"
                            + "(?:[T ]0{1,2}:00(?::00)?)?");
    private static final Pattern PHONE_MARKS = Pattern.compile("[\\s()-]");
    private static final Pattern PHONE =
            Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}|[2-8]\\d{6,7}|400\\d{7}|\\+\\d{7,15}");
    private static final Pattern OF_CHINA = Pattern.compile("^(?:\\+86|86(?=1[3-9]\\d{9}$))");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    private static final Pattern BETWEEN_HAN =
            Pattern.compile("(?<=\\p{IsHan})[\\p{Z}\\u200B]+(?=\\p{IsHan})");

    private CellReading() {}

    static Optional<LocalDate> date(String text) {
        var matcher = DATE.matcher(narrow(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean marked = matcher.group(2) != null;
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(marked ? 2 : 4)),
                            Integer.parseInt(matcher.group(marked ? 3 : 5))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** One number of a phone, as digits: a mobile, a line of China, or one abroad with its +. */
    static Optional<String> phone(String text) {
        var digits = PHONE_MARKS.matcher(narrow(text)).replaceAll("");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        digits = OF_CHINA.matcher(digits).replaceFirst("");
        return Optional.of(digits).filter(d -> PHONE.matcher(d).matches());
    }

    /** A long number that a spreadsheet has written as 1.38E+10, its last digits gone. */
    static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    /** 王　示例 and 王示例 are the same name: names of two characters are often spread out. */
    static String joinHan(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean spaced = composed.chars().anyMatch(c -> Whitespace.isSpace((char) c));
        return spaced ? BETWEEN_HAN.matcher(composed).replaceAll("") : composed;
    }

    /** What nobody sees on the page, and what turns the direction of the text around it. */
    static boolean hasControl(String text) {
        return text.codePoints()
                .anyMatch(
                        c ->
                                switch (Character.getType(c)) {
                                    case Character.CONTROL,
                                            Character.FORMAT,
                                            Character.SURROGATE,
                                            Character.UNASSIGNED,
                                            Character.LINE_SEPARATOR,
                                            Character.PARAGRAPH_SEPARATOR ->
                                            true;
                                    default -> false;
                                });
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
