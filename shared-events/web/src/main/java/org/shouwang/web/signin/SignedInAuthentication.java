package org.shouwang.web.signin;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What Spring Security carries for a signed-in person. It knows no roles. */
final class SignedInAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn person;

    SignedInAuthentication(SignedIn person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** The account's id: the index under which sessions are found when an account is closed. */
    @Override
    public String getName() {
        return person.account().toString();
    }
}
