package org.shouwang.command.roster;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The first values of a column as they may be shown to whoever maps it. By what the file itself
 * says of the column: choosing another meaning for it shows nothing more.
 */
final class Samples {

    private static final int LONGEST = 60;

    private static final Pattern OF_PHONES =
            Pattern.compile("电话|手机|联系|热线|phone|mobile|tel|contact", Pattern.CASE_INSENSITIVE);

    /** At the end of what is left: too short to be known as a phone, and nearly the whole of it. */
    private static final Pattern CUT_NUMBER = Pattern.compile("[^\\p{L}]++$");

    private Samples() {}

    /**
     * School numbers stay as they are: they are the identity, and many look like a phone number.
     */
    static List<String> shown(Column column) {
        var meaning = HeaderMeaning.of(column.header()).map(HeaderMeaning::part);
        boolean numbers = meaning.filter(HeaderMeaning.Part.NUMBER::equals).isPresent();
        boolean phones =
                meaning.filter(HeaderMeaning.Part.GUARDIAN_PHONE::equals).isPresent()
                        || !numbers && OF_PHONES.matcher(column.header()).find();
        return column.samples().stream()
                .map(Samples::beginning)
                .map(
                        text -> {
                            if (phones) {
                                return PhoneMask.hideDigits(text);
                            }
                            return numbers && isOneNumber(text) ? text : PhoneMask.hide(text);
                        })
                .toList();
    }

    /** What tells a column needs no more, and a cell may hold a whole page. */
    static String beginning(String text) {
        return text.length() <= LONGEST
                ? text
                : CUT_NUMBER.matcher(text.substring(0, LONGEST)).replaceFirst("") + "…";
    }

    private static boolean isOneNumber(String text) {
        return Whitespace.remove(text).equals(text) && SchoolNumber.read(text).isPresent();
    }
}
