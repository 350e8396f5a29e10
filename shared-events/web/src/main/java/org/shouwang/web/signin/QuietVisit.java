package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Who is behind a page that asks by itself, again and again. The session is looked at without
 * noting that it was used: a page left open keeps nobody signed in.
 */
public final class QuietVisit {

    /** What pages ask for by themselves; served by the writer. */
    public static final String PATH = "/do/paged";

    private final SessionRepository<? extends Session> sessions;
    private final SessionIds ids;
    private final WhoNow who;
    private final Clock clock;

    QuietVisit(
            SessionRepository<? extends Session> sessions,
            SessionIds ids,
            WhoNow who,
            Clock clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.who = who;
        this.clock = clock;
    }

    static boolean is(HttpServletRequest request) {
        return PATH.equals(request.getRequestURI());
    }

    /** Whoever is signed in, with a role; to the rest of the request as well. */
    public Optional<Who> of(HttpServletRequest request) {
        for (String id : ids.sent(request)) {
            Session session = sessions.findById(id);
            if (SignInSession.lasts(session, clock.instant())) {
                return SignInSession.person(session::getAttribute)
                        .flatMap(person -> enter(person, session, request));
            }
        }
        return Optional.empty();
    }

    private Optional<Who> enter(SignedIn person, Session session, HttpServletRequest request) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new SignedInAuthentication(person)));
        return who.is(person, session.getAttribute(WhoNow.SCHOOL), request);
    }
}
