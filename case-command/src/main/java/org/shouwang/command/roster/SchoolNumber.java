package org.shouwang.command.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A school number as it is kept: letters, digits and hyphens, narrow and in capitals. */
public final class SchoolNumber {

    /** As long as a search token may be; a national school-roll number has 19. */
    public static final int LONGEST = 20;

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}-]+");

    private SchoolNumber() {}

    /** Empty when the text holds anything else. */
    public static Optional<String> read(String text) {
        return Optional.of(narrow(text)).filter(n -> NUMBER.matcher(n).matches());
    }

    static String narrow(String text) {
        return Whitespace.remove(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toUpperCase(Locale.ROOT);
    }
}
