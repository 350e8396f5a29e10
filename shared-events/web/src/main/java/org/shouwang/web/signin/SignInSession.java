package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.text.Language;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Keeps who is signed in as plain ids in the session, never as a serialised object, and ends a
 * session that has lasted too long however busy it was.
 */
public final class SignInSession implements SecurityContextRepository {

    /** How long a session lasts without a request. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** How long a session lasts at all: one shift. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** The session attribute that holds the device the session was begun on. */
    public static final String DEVICE = "device";

    private static final String ACCOUNT = "account";
    private static final String STAFF = "staff";
    private static final String LANGUAGE = "language";
    private static final String SINCE = "since";

    private final Clock clock;

    public SignInSession(Clock clock) {
        this.clock = clock;
    }

    /** Begins a session for somebody whose password has just been checked. */
    public void begin(HttpServletRequest request, SignedIn person, Optional<UUID> device) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.account().toString());
        session.setAttribute(ACCOUNT, person.account().toString());
        session.setAttribute(STAFF, person.staff().toString());
        session.setAttribute(LANGUAGE, Language.of(person.locale()).code());
        session.setAttribute(SINCE, Long.toString(clock.millis()));
        device.ifPresent(id -> session.setAttribute(DEVICE, id.toString()));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new SignedInAuthentication(person)));
    }

    /** Ends the session of a request, if there is one. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Whether a session out of the store still lets its person in. */
    static boolean lasts(@Nullable Session session, Instant now) {
        return session != null
                && !session.isExpired()
                && session.getAttribute(SINCE) instanceof String since
                && endOf(since).isAfter(now);
    }

    private static Instant endOf(String since) {
        return Instant.ofEpochMilli(Long.parseLong(since)).plus(LONGEST);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> read(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Only begin() writes: nothing but a checked password makes a session.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request).isPresent();
    }

    private SecurityContext read(HttpServletRequest request) {
        return person(request)
                .<SecurityContext>map(p -> new SecurityContextImpl(new SignedInAuthentication(p)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<SignedIn> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SINCE) instanceof String since)) {
            return Optional.empty();
        }
        if (!endOf(since).isAfter(clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return person(session::getAttribute);
    }

    /** Whose a session is, by what is written in it. */
    static Optional<SignedIn> person(Function<String, @Nullable Object> written) {
        if (!(written.apply(ACCOUNT) instanceof String account)
                || !(written.apply(STAFF) instanceof String staff)) {
            return Optional.empty();
        }
        Language language =
                Language.ofCode(String.valueOf(written.apply(LANGUAGE))).orElse(Language.ZH);
        return Optional.of(
                new SignedIn(UUID.fromString(account), StaffId.of(staff), language.locale()));
    }

    /** Reads the session only when somebody asks who it is: a style sheet costs no query. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> read;
        private Optional<SecurityContext> context = Optional.empty();

        Deferred(Supplier<SecurityContext> read) {
            this.read = read;
        }

        @Override
        public SecurityContext get() {
            if (context.isEmpty()) {
                context = Optional.of(read.get());
            }
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
