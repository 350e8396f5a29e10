package org.shouwang.command.response;

import java.util.Optional;
import java.util.Set;
import org.shouwang.plan.recorded.HomeInDoubt;

/**
 * A guardian is suspected, and nobody has decided since whether anybody at home may be told: said
 * in red to whoever might call there. What the suspicion is stays with whoever may read it.
 *
 * @param check where that is decided
 * @param known whether whoever looks may know of the suspicion; others hear only that nobody at
 *     home is called yet
 */
record Suspicion(String check, boolean known) {

    private static final Set<String> FORMS =
            Set.of(
                    "guardian-attempted",
                    "guardian-met",
                    "custody-handed-over",
                    "emergency-contact-attempted");

    /** Empty when it is not so, and for a form by which nobody at home hears anything. */
    static Optional<Suspicion> of(Entered entered, String form) {
        return of(entered).filter(_ -> FORMS.contains(form));
    }

    /** Wherever the whole response is shown. */
    static Optional<Suspicion> of(Entered entered) {
        return open(entered)
                ? Optional.of(
                        new Suspicion(
                                "/do/responses/"
                                        + entered.response().id()
                                        + "/record/safe-contact-checked",
                                entered.harmKnown()))
                : Optional.empty();
    }

    static boolean open(Entered entered) {
        return HomeInDoubt.is(entered.standing().facts());
    }
}
