package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.contract.id.SchoolId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds out who asks: at most one query per request, however often it is asked. */
public final class WhoNow {

    /** The session attribute that holds the school chosen by somebody who works in several. */
    public static final String SCHOOL = "school";

    private static final String FOUND = WhoNow.class.getName();

    private final MembershipsNow memberships;

    public WhoNow(MembershipsNow memberships) {
        this.memberships = memberships;
    }

    /** The session's person, with or without a role; empty when nobody is signed in. */
    public Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedInAuthentication signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }

    /** The session's person with a role in at least one school now. */
    public Optional<Who> of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Found found) {
            return found.who();
        }
        Optional<Who> who = signedIn().flatMap(person -> find(person, request));
        request.setAttribute(FOUND, new Found(who));
        return who;
    }

    /** From now on this is who sends the request, in the school chosen if any. */
    Optional<Who> is(SignedIn person, @Nullable Object chosen, HttpServletRequest request) {
        Optional<Who> who = in(person, () -> chosen);
        request.setAttribute(FOUND, new Found(who));
        return who;
    }

    private Optional<Who> find(SignedIn person, HttpServletRequest request) {
        return in(
                person,
                () -> {
                    HttpSession session = request.getSession(false);
                    return session == null ? null : session.getAttribute(SCHOOL);
                });
    }

    private Optional<Who> in(SignedIn person, Supplier<@Nullable Object> choice) {
        List<Membership> held = memberships.of(person.staff());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Object chosen = choice.get();
        SchoolId school =
                held.stream()
                        .map(Membership::school)
                        .filter(s -> s.toString().equals(chosen))
                        .findFirst()
                        .orElseGet(() -> held.getFirst().school());
        return Optional.of(new Who(person, school, held));
    }

    private record Found(Optional<Who> who) {}
}
