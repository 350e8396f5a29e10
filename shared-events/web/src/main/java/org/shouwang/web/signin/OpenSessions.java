package org.shouwang.web.signin;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Ends sessions from outside: a device was revoked, a password changed, an account closed. */
public final class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    public OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Ends every session of an account. */
    public void endAll(UUID account) {
        end(account, _ -> true);
    }

    /** Ends the sessions of an account that were begun on a device. */
    public void endOn(UUID account, UUID device) {
        end(account, s -> device.toString().equals(s.getAttribute(SignInSession.DEVICE)));
    }

    /** Ends the sessions of an account except one. */
    public void endOthers(UUID account, String sessionId) {
        end(account, s -> !Objects.equals(s.getId(), sessionId));
    }

    private void end(UUID account, Predicate<Session> which) {
        sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(which)
                .map(Session::getId)
                .toList()
                .forEach(sessions::deleteById);
    }
}
