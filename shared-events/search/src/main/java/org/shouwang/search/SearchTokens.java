package org.shouwang.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts under which a student is found as one types. They are to be stored as keyed hashes
 * only: a search hashes the one text of {@link #query} and looks for equality, so every prefix that
 * should find a student is a text of its own. For each student at most {@value #MOST}:
 *
 * <ul>
 *   <li>name: the surname alone, and every part of two or more characters (of a name longer than
 *       six characters: its beginnings up to eight, and every two and three);
 *   <li>a name in Latin letters: its beginnings and those of each word;
 *   <li>pinyin, by reading: initials (lslj), the surname with initials (lislj), in full
 *       (lishilijia), each from two letters on, up to twelve;
 *   <li>number: its beginnings from two characters on, and its last four;
 *   <li>class: one text for all spellings, the class without its stage (1.3), the grade (高一).
 * </ul>
 *
 * When there would be more, readings that are less likely give way.
 */
final class SearchTokens {

    /** Texts per student. */
    static final int MOST = 80;

    private static final int SHORTEST = 2;
    private static final int LETTERS = 12;
    private static final int DIGITS = 20;
    private static final int NAME = 8;
    private static final int WHOLE_NAME = 6;
    private static final int NAME_PARTS = 21;
    private static final int SUFFIX = 4;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private SearchTokens() {}

    /** The texts to index. */
    static Set<String> of(String name, String number, String classLabel) {
        var tokens = new LinkedHashSet<String>();
        addName(tokens, normal(name));
        addNumber(tokens, normal(number));
        tokens.addAll(ClassLabels.tokens(classLabel));
        for (var word : name.split("[\\s·.]+")) {
            addLatin(tokens, normal(word));
        }
        for (var reading : Pinyin.of(name)) {
            addPrefixes(tokens, reading.initials(), LETTERS);
            addPrefixes(tokens, reading.full(), LETTERS);
            addPrefixes(tokens, reading.surnameAndInitials(), LETTERS);
        }
        return tokens;
    }

    /**
     * What was typed, as the text to look for; empty while it is too short to say anything: one
     * letter or digit. A single Chinese character is a surname.
     */
    static Optional<String> query(String typed) {
        var ofClass = ClassLabels.keyOfTyped(typed);
        if (ofClass.isPresent()) {
            return ofClass;
        }
        var text = normal(typed).replace("lyu", "lv");
        if (text.codePoints().anyMatch(Character::isIdeographic)) {
            return Optional.of(start(text, NAME));
        }
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        return Optional.of(start(text, LATIN.matcher(text).matches() ? LETTERS : DIGITS));
    }

    private static void addName(Set<String> tokens, String name) {
        addLatin(tokens, name);
        if (LATIN.matcher(name).matches()) {
            return;
        }
        int[] characters = name.codePoints().toArray();
        if (characters.length == 0) {
            return;
        }
        tokens.add(new String(characters, 0, 1));
        int longest = characters.length <= WHOLE_NAME ? characters.length : 3;
        for (int length = SHORTEST; length <= Math.min(NAME, characters.length); length++) {
            tokens.add(new String(characters, 0, length));
        }
        for (int length = SHORTEST; length <= longest; length++) {
            for (int from = 1; from + length <= characters.length; from++) {
                if (tokens.size() < NAME_PARTS) {
                    tokens.add(new String(characters, from, length));
                }
            }
        }
    }

    private static void addLatin(Set<String> tokens, String text) {
        if (LATIN.matcher(text).matches()) {
            addPrefixes(tokens, text, LETTERS);
        }
    }

    private static void addNumber(Set<String> tokens, String number) {
        addPrefixes(tokens, number, DIGITS);
        if (number.length() > SUFFIX) {
            tokens.add(number.substring(number.length() - SUFFIX));
        }
    }

    private static void addPrefixes(Set<String> tokens, String text, int longest) {
        for (int length = SHORTEST; length <= Math.min(longest, text.length()); length++) {
            if (tokens.size() < MOST) {
                tokens.add(text.substring(0, length));
            }
        }
    }

    private static String start(String text, int length) {
        int most = Math.min(length, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** Narrow, lower case, without marks and spaces; ü is v. */
    private static String normal(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(narrow.replace('ü', 'v')).replaceAll("");
    }
}
