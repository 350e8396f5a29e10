package org.shouwang.command.desk;

import java.util.List;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.text.Text;

/**
 * A form that was sent, gone back to, changed and sent again: what it said first is recorded, what
 * it says now is not. It is drawn again with what was typed, as a form of its own.
 */
public final class SentBefore {

    private static final String CODE = "SENT_BEFORE";

    private SentBefore() {}

    static Problem.Refused refused() {
        return new Problem.Refused(CODE, Text.of("form.sent-before"), List.of());
    }

    /**
     * Makes the form a new one and says so on it, if that is why it was refused.
     *
     * @return false when it was refused for another reason
     */
    public static boolean renewed(Form form, Problem.Refused refused) {
        if (!refused.code().equals(CODE)) {
            return false;
        }
        form.renew();
        form.wrong(Posting.WHOLE, refused.detail());
        return true;
    }
}
