package org.shouwang.command.response;

import java.util.Optional;
import org.shouwang.command.directory.Student;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.SafeContactChecked;
import org.shouwang.plan.recorded.Instead;
import org.shouwang.web.text.Text;

/**
 * What was last decided about telling the family, for whoever might call home. Never why: that says
 * what the child has said.
 */
record Safety(SafeContact decision, Text say, Text more) {

    /** Empty while nobody has decided, and for a form that tells nobody. */
    static Optional<Safety> of(Entered entered, String form) {
        if (!Family.tells(form)) {
            return Optional.empty();
        }
        Optional<SafeContactChecked> decided = entered.standing().safeContact();
        boolean asIfSafe =
                decided.map(checked -> checked.decision() == SafeContact.SAFE).orElse(true);
        return asIfSafe && nobody(entered)
                ? Optional.of(
                        new Safety(
                                SafeContact.NOT_SAFE,
                                Text.of("response.safety.nobody"),
                                Text.of("response.safety.nobody.say")))
                : decided.map(checked -> of(checked, entered));
    }

    private static Safety of(SafeContactChecked checked, Entered entered) {
        String key = "response.safety." + checked.decision();
        Text at = Days.of(checked.entry().occurred().at(), entered.zone());
        return new Safety(
                checked.decision(),
                Text.of(key, at),
                Instead.of(checked).map(Safety::first).orElse(Text.of(key + ".say")));
    }

    private static Text first(Instead instead) {
        return instead.named().isEmpty()
                ? Text.of("response.safety.TELL_ANOTHER.unnamed")
                : Text.of("response.safety.TELL_ANOTHER.say", instead.named());
    }

    /** Whether every guardian on record must not be told. */
    private static boolean nobody(Entered entered) {
        return !entered.student().guardians().isEmpty()
                && entered.student().guardians().stream().allMatch(Student.Guardian::barred);
    }

    /** Whether nobody of the family is to be called: then no number is shown either. */
    static boolean forbids(Entered entered) {
        return nobody(entered) || unsafe(entered);
    }

    /** Whether what a plan offers to say to a guardian may be said now. */
    static boolean silences(Entered entered) {
        return forbids(entered) || entered.standing().instead().isPresent();
    }

    private static boolean unsafe(Entered entered) {
        return entered.standing()
                .safeContact()
                .filter(checked -> checked.decision() == SafeContact.NOT_SAFE)
                .isPresent();
    }

    /** How the page says it. */
    public String tone() {
        return decision == SafeContact.SAFE ? "calm" : "warn";
    }
}
