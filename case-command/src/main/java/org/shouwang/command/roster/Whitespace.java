package org.shouwang.command.roster;

/** White space as office programs leave it: no-break, ideographic and zero-width spaces too. */
final class Whitespace {

    /** Letters and symbols by their class, with nothing to see: Hangul fillers, empty braille. */
    private static final String FILLERS = "\u034F\u115F\u1160\u3164\uFFA0\u2800";

    /** Variation selectors, which only say how the character before them is drawn. */
    private static final int FIRST_SELECTOR = 0xFE00;

    private static final int LAST_SELECTOR = 0xFE0F;

    private Whitespace() {}

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static String remove(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /**
     * Whether nothing in the text can be seen: white space, marks of no width, control characters.
     */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Whitespace::isInvisible);
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || FILLERS.indexOf(c) >= 0
                || c >= FIRST_SELECTOR && c <= LAST_SELECTOR
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED -> true;
                    default -> false;
                };
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF';
    }
}
