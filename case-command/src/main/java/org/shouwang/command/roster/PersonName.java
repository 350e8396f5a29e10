package org.shouwang.command.roster;

import java.util.regex.Pattern;

/**
 * What is certainly nobody's name. Anything else may be one: 阿依古丽·买买提, Anne-Marie O'Neill, 李明(小),
 * 李明2, and characters that only the register knows.
 */
final class PersonName {

    /** Of markup, formulas and addresses. */
    private static final Pattern NEVER = Pattern.compile("[<>=@{}|\\\\＜＞＝＠]|://");

    private PersonName() {}

    static boolean isPossible(String text) {
        return text.codePoints().anyMatch(PersonName::isLetter) && !NEVER.matcher(text).find();
    }

    /** Rare characters of names stand in the private area of old encodings. */
    private static boolean isLetter(int c) {
        return Character.isLetter(c)
                || Character.isIdeographic(c)
                || Character.getType(c) == Character.PRIVATE_USE;
    }
}
