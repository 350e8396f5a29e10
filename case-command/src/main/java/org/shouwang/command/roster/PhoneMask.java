package org.shouwang.command.roster;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phone numbers with their middle hidden: 139****0104. Whoever imports a roster sees whether the
 * column is the right one, and does not come to a guardian's number by the way.
 */
public final class PhoneMask {

    private static final String HIDDEN = "****";

    /** Digits without anything between them. */
    private static final Pattern RUN = Pattern.compile("[+＋]?\\p{Nd}+");

    /** Digits with a mark or two between some of them, as numbers are often written. */
    private static final Pattern MARKED =
            Pattern.compile("[+＋]?\\p{Nd}(?:[\\p{Z}\\s\\p{Pd}\\p{Cf}().（）/、,，;；]{0,2}\\p{Nd})+");

    /**
     * A mobile, a line with its area code, one without, a service line. What begins like a year is
     * rather a date or a school number.
     */
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?:00)?(?:86)?1[3-9]\\d{9}|0\\d{8,14}|(?!20)[2-8]\\d{6,7}|400\\d{7}|\\+\\d{7,15}");

    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d{2}([-/.])\\d{1,2}\\1\\d{1,2}(?:[T\\s].*)?");

    private static final int SHORTEST = 7;
    private static final int LONG = 11;

    private PhoneMask() {}

    /** The text with whatever looks like a phone number in it hidden. */
    public static String hide(String text) {
        var shown = new StringBuilder();
        int from = 0;
        for (var run : RUN.matcher(text).results().filter(PhoneMask::isPhone).toList()) {
            shown.append(hideMarked(text.substring(from, run.start())));
            shown.append(hidden(digits(run.group())));
            from = run.end();
        }
        return shown.append(hideMarked(text.substring(from))).toString();
    }

    /** The text of a cell that is to hold a phone: any digits as many as a number has. */
    static String hideDigits(String text) {
        return MARKED.matcher(text)
                .replaceAll(
                        found -> {
                            String digits = digits(found.group());
                            return digits.length() < SHORTEST ? found.group() : hidden(digits);
                        });
    }

    private static boolean isPhone(MatchResult run) {
        String digits = digits(run.group());
        boolean abroad = !Character.isDigit(run.group().charAt(0));
        return PHONE.matcher(abroad ? "+" + digits : digits).matches();
    }

    private static String hideMarked(String text) {
        return MARKED.matcher(text).replaceAll(PhoneMask::hideMarked);
    }

    private static String hideMarked(MatchResult found) {
        String digits = digits(found.group());
        boolean bare = digits.length() == found.group().length();
        return bare || digits.length() < SHORTEST || DATE.matcher(found.group()).matches()
                ? found.group()
                : hidden(digits);
    }

    private static String hidden(String digits) {
        boolean isLong = digits.length() >= LONG;
        return digits.substring(0, isLong ? 3 : 2)
                + HIDDEN
                + digits.substring(digits.length() - (isLong ? 4 : 2));
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
