package org.shouwang.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the requests that nothing else may hold up: signing in, raising an alert and taking it up.
 * Whoever hands out what is scarce asks {@link #now()}.
 */
public final class Urgent extends OncePerRequestFilter {

    private static final List<String> PATHS =
            List.of("/raise", "/signin", "/do/alerts/", "/api/v1/alerts");

    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    /** Whether this thread answers such a request. */
    public static boolean now() {
        return NOW.get();
    }

    static boolean is(HttpServletRequest request) {
        return PATHS.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean before = NOW.get();
        NOW.set(is(request));
        try {
            chain.doFilter(request, response);
        } finally {
            NOW.set(before);
        }
    }
}
