package org.shouwang.command.response;

import java.util.Optional;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.contract.response.ResponseFact.SafeContactChecked;
import org.shouwang.web.text.Text;

/**
 * What was last decided about telling the family, for whoever might call home. Never why: that says
 * what the child has said.
 */
record Safety(SafeContact decision, Text say, Text more) {

    /** Empty while nobody has decided, and for a form that tells nobody. */
    static Optional<Safety> of(Entered entered, String form) {
        return entered.standing()
                .safeContact()
                .filter(_ -> Family.tells(form))
                .map(checked -> of(checked, entered));
    }

    private static Safety of(SafeContactChecked checked, Entered entered) {
        String key = "response.safety." + checked.decision();
        Text at = Days.of(checked.entry().occurred().at(), entered.zone());
        String instead = checked.instead().flatMap(name -> name.reveal()).orElse("");
        return new Safety(checked.decision(), Text.of(key, at), Text.of(key + ".say", instead));
    }

    /** Whether nobody of the family is to be called: then no number is shown either. */
    static boolean forbids(Entered entered) {
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
