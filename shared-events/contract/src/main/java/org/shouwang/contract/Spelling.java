package org.shouwang.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names and numbers however they are written: in whatever case, with spaces or without, a number
 * with the code of the country or without.
 */
public final class Spelling {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MARKS = Pattern.compile("[()\\-\u2010-\u2015]");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,}");
    private static final Pattern OF_CHINA =
            Pattern.compile("^(?:(?:\\+|00)86|86(?=1[3-9]\\d{9}$))");

    private Spelling() {}

    /** The same for all ways to write the same. */
    public static String key(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var seen = UNSEEN.matcher(narrow).replaceAll("");
        var digits = MARKS.matcher(seen).replaceAll("");
        return NUMBER.matcher(digits).matches() ? OF_CHINA.matcher(digits).replaceFirst("") : seen;
    }
}
