package org.shouwang.command.form;

import java.util.Optional;
import org.shouwang.web.text.Text;

/** A box in which somebody types part of a name, its initials, a number or a class. */
public final class FindBox {

    /** The longest name there is, twice over. */
    public static final int LONGEST = 60;

    private FindBox() {}

    /** Why nothing was looked for; empty when it can be. */
    public static Optional<Text> fault(String typed) {
        String sought = typed.strip();
        int length = sought.codePointCount(0, sought.length());
        return length > LONGEST
                ? Optional.of(Text.of("web.fault.long", LONGEST, length))
                : Optional.empty();
    }
}
