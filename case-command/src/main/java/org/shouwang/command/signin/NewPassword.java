package org.shouwang.command.signin;

import java.util.Optional;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;

/** Reads a new password, typed twice, out of a form. */
final class NewPassword {

    private final Passwords passwords;

    NewPassword(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Its hash; empty and noted in the form when it will not do. */
    Optional<String> read(Form form, Account account) {
        String typed = form.value("password");
        Optional<Text> objection = passwords.objection(typed, account.login());
        if (objection.isPresent()) {
            form.wrong("password", objection.get());
            return Optional.empty();
        }
        if (!typed.equals(form.value("repeated"))) {
            form.wrong("repeated", Text.of("signin.password.different"));
            return Optional.empty();
        }
        return Optional.of(passwords.hash(typed));
    }
}
