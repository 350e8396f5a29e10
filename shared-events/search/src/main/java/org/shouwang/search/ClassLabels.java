package org.shouwang.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many ways in which schools write one class: 高一(3)班, 高一（3）班, 高一3班, 高一三班, 高1.3. */
public final class ClassLabels {

    private static final String HAN_DIGITS = "零一二三四五六七八九十";

    private static final Pattern CHINESE =
            Pattern.compile(
                    "(高中|高|初中|初|小学|小)?([0-9]{1,4}|[一二三四五六七八九])(年级|级|届)?"
                            + "[(\\[._/·-]*第?([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[a-z][0-9]{0,2})?"
                            + "[)\\]]*(班)?");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:grade|year|g|y)([0-9]{1,2})[(._/,-]*(?:class|c)?([0-9]{1,3}|[a-z])\\)?");
    private static final Pattern ENGLISH_CLASS_FIRST =
            Pattern.compile("class([0-9]{1,3}|[a-z])[(._/,-]*(?:grade|year)([0-9]{1,2})\\)?");

    /** A grade says so: with its stage or as a year; 3班 alone is a class of no known grade. */
    private static final Pattern GRADE =
            Pattern.compile(
                    "(?:(?:高中|高|初中|初|小学|小)\\s*(?:[0-9]{1,4}|[一二三四五六七八九])(?:年级|级|届)?"
                            + "|(?:[0-9]{1,4}|[一二三四五六七八九])\\s*(?:年级|级|届)"
                            + "|(?:grade|year|g|y)\\s*[0-9]{1,2})",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern GRADE_LAST =
            Pattern.compile("((?:grade|year)\\s*[0-9]{1,2})\\)?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

    /** As office programs leave it: no-break, ideographic and zero-width spaces too. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]");

    private ClassLabels() {}

    /** What two spellings of the same class have in common. */
    public static String key(String label) {
        var narrow = narrow(label);
        return parsed(narrow).map(Parsed::key).orElseGet(() -> plain(narrow));
    }

    /** The key of a text that can be nothing but a class; empty for names and numbers. */
    static Optional<String> keyOfTyped(String typed) {
        var narrow = narrow(typed);
        boolean mayBeName =
                narrow.codePoints().allMatch(Character::isIdeographic) && !narrow.endsWith("级");
        if (narrow.endsWith("班")) {
            return Optional.of(key(narrow));
        }
        if (mayBeName || narrow.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return parsed(narrow).map(Parsed::key);
    }

    /** Everything under which a class is found, at most five texts. */
    static Set<String> tokens(String label) {
        var narrow = narrow(label);
        var tokens = new LinkedHashSet<String>();
        tokens.add(key(label));
        parsed(narrow).ifPresent(parsed -> tokens.addAll(parsed.tokens()));
        return tokens;
    }

    /** A grade and a class out of two columns: 高一 and 3 are 高一(3)班, 高一 and 3班 are 高一3班. */
    public static String join(Optional<String> grade, String ofClass) {
        if (grade.isEmpty() || narrow(ofClass).startsWith(narrow(grade.get()))) {
            return ofClass;
        }
        boolean bare = ofClass.chars().allMatch(c -> c >= '0' && c <= '9');
        return bare ? grade.get() + "(" + ofClass + ")班" : grade.get() + ofClass;
    }

    /** The grade alone, as the label writes it: 高一 of 高一(3)班; empty where it tells of none. */
    public static Optional<String> grade(String label) {
        var text = Normalizer.normalize(label, Normalizer.Form.NFKC).strip();
        var written = GRADE.matcher(text);
        if (written.lookingAt() && parsed(narrow(label)).isPresent()) {
            return Optional.of(written.group().strip());
        }
        var turned = GRADE_LAST.matcher(text);
        return turned.find() ? Optional.of(turned.group(1)) : Optional.empty();
    }

    private record Parsed(String stage, String grade, boolean year, String ofClass) {

        String key() {
            if (ofClass.isEmpty()) {
                return stage + grade + (stage.isEmpty() && year ? "年级" : "");
            }
            return stage + grade + "." + ofClass;
        }

        Set<String> tokens() {
            var tokens = new LinkedHashSet<String>();
            if (ofClass.isEmpty()) {
                return tokens;
            }
            tokens.add(grade + "." + ofClass);
            if (stage.isEmpty()) {
                tokens.add(grade + "年级");
            } else {
                tokens.add(stage + grade);
                tokens.add(stage + han(grade));
                tokens.add(stage + han(grade) + han(ofClass));
            }
            return tokens;
        }
    }

    private static Optional<Parsed> parsed(String narrow) {
        var chinese = CHINESE.matcher(narrow);
        if (chinese.matches()) {
            return Optional.of(chinese(chinese));
        }
        var english = ENGLISH.matcher(narrow);
        if (english.matches()) {
            return Optional.of(
                    new Parsed("", number(english.group(1)), true, number(english.group(2))));
        }
        var turned = ENGLISH_CLASS_FIRST.matcher(narrow);
        return turned.matches()
                ? Optional.of(
                        new Parsed("", number(turned.group(2)), true, number(turned.group(1))))
                : Optional.empty();
    }

    private static Parsed chinese(Matcher matcher) {
        var stage = matcher.group(1) == null ? "" : matcher.group(1).substring(0, 1);
        var ofClass = matcher.group(4) == null ? "" : number(matcher.group(4));
        return new Parsed(stage, number(matcher.group(2)), matcher.group(3) != null, ofClass);
    }

    /** 十二 is 12, 二十 is 20, 03 is 3; a letter stays one. */
    private static String number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.toString(Integer.parseInt(text));
        }
        if (HAN_DIGITS.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            var digits = new StringBuilder();
            text.chars().map(HAN_DIGITS::indexOf).forEach(digits::append);
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : HAN_DIGITS.indexOf(text.charAt(ten + 1));
        return Integer.toString(tens * 10 + ones);
    }

    private static String han(String number) {
        boolean single = number.length() == 1 && Character.isDigit(number.charAt(0));
        return single
                ? HAN_DIGITS.substring(number.charAt(0) - '0', number.charAt(0) - '0' + 1)
                : number;
    }

    private static String plain(String narrow) {
        var text = MARKS.matcher(narrow).replaceAll("");
        return text.length() > 1 && text.endsWith("班")
                ? text.substring(0, text.length() - 1)
                : text;
    }

    private static String narrow(String label) {
        return SPACES.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
