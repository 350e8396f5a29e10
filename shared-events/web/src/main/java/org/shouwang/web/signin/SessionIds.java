package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Takes the session's id from its cookie. Anything that is no id of ours is no session: it never
 * reaches the database, which would choke on some of it.
 */
final class SessionIds implements HttpSessionIdResolver {

    private static final Pattern OURS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    SessionIds(CookieSerializer cookie) {
        cookies.setCookieSerializer(cookie);
    }

    /** A page that asks by itself is answered without its session: see {@link QuietVisit}. */
    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return QuietVisit.is(request) ? List.of() : sent(request);
    }

    List<String> sent(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream()
                .filter(id -> OURS.matcher(id).matches())
                .toList();
    }

    @Override
    public void setSessionId(
            HttpServletRequest request, HttpServletResponse response, String sessionId) {
        cookies.setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
