package org.shouwang.command.response;

import org.shouwang.command.response.fact.FactForm;
import org.shouwang.contract.response.ResponseFact.SafeContact;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;

/**
 * Everybody may say that it is not safe to tell a guardian. That it is safe is a decision: of those
 * whom the policy names, and who have no conflict of interest.
 */
final class SafeContactRule {

    private static final String FIELD = "decision";

    private SafeContactRule() {}

    /** Whether a form says that somebody may be told. */
    static boolean easing(FactForm questions, Form form) {
        String decision = form.value(FIELD);
        return questions.name().equals("safe-contact-checked")
                && !decision.isEmpty()
                && !decision.equals(SafeContact.NOT_SAFE.name());
    }

    static void refuse(Form form) {
        form.wrong(FIELD, Text.of("form.problem.not-yours-to-decide"));
    }
}
