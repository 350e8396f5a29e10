package org.shouwang.command.rosterimport;

import java.util.OptionalInt;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.text.Text;

/**
 * The students of the school who are not in a file, and whether they are to be marked as having
 * left. Whoever imports the file of one class has nearly the whole school here, one tick away from
 * leaving.
 *
 * @param leavers how many are not in the file
 * @param students how many the school has
 */
record Leaving(int leavers, int students) {

    /**
     * Beyond this part of the school, in percent, the number is typed in as well as ticked. No rule
     * gives the figure, it is our own choice: transfers between two files stay far below it, the
     * file of a class or a grade goes far beyond, and a school whose oldest third leaves in summer
     * types a number once a year.
     */
    static final int PERCENT = 20;

    private static final int WHOLE = 100;

    /** Ticked in the form. */
    private static final String TICKED = "leavers";

    /** Typed in the form. */
    private static final String TYPED = "leaving";

    /** Whether so many would leave that their number is asked for. */
    public boolean isMany() {
        return (long) leavers * WHOLE > (long) students * PERCENT;
    }

    /** For the template. */
    public int percent() {
        return PERCENT;
    }

    /** Whether they leave; the form says what a yes still lacks. */
    boolean confirmed(Form form) {
        if (!form.chosen(TICKED, "true")) {
            return false;
        }
        if (isMany() && !typed(form).equals(OptionalInt.of(leavers))) {
            form.wrong(TYPED, Text.of("people.import.leaving.wrong", leavers));
        }
        return true;
    }

    private static OptionalInt typed(Form form) {
        return form.value(TYPED).isBlank()
                ? OptionalInt.empty()
                : Reading.of(form).number(TYPED, 0, Integer.MAX_VALUE);
    }
}
