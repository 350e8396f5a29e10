package org.shouwang.web.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shouwang.web.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, told in {@code X-Request-Id} and in every log line, and writes the
 * access log: method, path, status, milliseconds. No query string, address of a person, or cookie.
 */
public final class RequestId extends OncePerRequestFilter {

    /** The header, taken over from a proxy when it is well formed. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final String BEGUN = RequestId.class.getName() + ".begun";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Logger ACCESS = LoggerFactory.getLogger("access");

    /** The id of a request; empty outside one. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    /** When a request came, on the clock of {@link System#nanoTime()}; now outside one. */
    public static long begun(HttpServletRequest request) {
        return request.getAttribute(BEGUN) instanceof Long begun ? begun : System.nanoTime();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id =
                given != null && WELL_FORMED.matcher(given).matches()
                        ? given
                        : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        long begun = System.nanoTime();
        request.setAttribute(BEGUN, begun);
        try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", id)) {
            answer(request, response, chain);
        } finally {
            if (ACCESS.isInfoEnabled() && !request.getRequestURI().startsWith("/assets/")) {
                ACCESS.info(
                        "{} {} {} {}ms requestId={}",
                        request.getMethod(),
                        oneLine(request.getRequestURI()),
                        response.getStatus(),
                        (System.nanoTime() - begun) / 1_000_000,
                        id);
            }
        }
    }

    /**
     * The server would log the message of what was thrown, and that may quote what somebody typed.
     */
    private static void answer(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            response.setHeader(HEADER, of(request));
            Problems.answer(e, request, response);
        }
    }

    private static String oneLine(String path) {
        return path.replaceAll("[\\p{Cntrl}]", "?");
    }
}
