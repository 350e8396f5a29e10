package org.shouwang.command.signin;

/** Another account has this login name, or this person has an account already. */
public final class LoginTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginTaken() {
        super("login taken", null, false, false);
    }
}
