package org.shouwang.command.student.decision;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouwang.contract.Confidential;

/**
 * Whether two people share a name or a number, however it is written: in whatever case, with spaces
 * or without, a number with the code of the country or without.
 */
final class KnownBy {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MARKS = Pattern.compile("[()\\-\u2010-\u2015]");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,}");
    private static final Pattern OF_CHINA =
            Pattern.compile("^(?:(?:\\+|00)86|86(?=1[3-9]\\d{9}$))");

    private KnownBy() {}

    /** Nobody is known by nothing, nor by what was erased. */
    static boolean same(Set<Confidential> one, Set<Confidential> other) {
        return !Collections.disjoint(keys(one), keys(other));
    }

    private static Set<String> keys(Set<Confidential> texts) {
        return texts.stream()
                .map(Confidential::reveal)
                .flatMap(Optional::stream)
                .map(KnownBy::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String key(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var seen = UNSEEN.matcher(narrow).replaceAll("");
        var digits = MARKS.matcher(seen).replaceAll("");
        return NUMBER.matcher(digits).matches() ? OF_CHINA.matcher(digits).replaceFirst("") : seen;
    }
}
