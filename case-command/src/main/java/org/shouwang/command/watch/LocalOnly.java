package org.shouwang.command.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the inside of the program to its operator alone: whoever is on this machine, or on the
 * networks named in {@code shouwang.watch.from}. Everybody else finds no such page. Whether the
 * program lives and is ready may be asked from anywhere; the answer is one word.
 */
final class LocalOnly extends OncePerRequestFilter {

    static final String PATH = "/actuator";

    private static final Set<String> ONE_WORD =
            Set.of("/actuator/health/liveness", "/actuator/health/readiness");

    /** What a proxy adds; where it is trusted the server has taken it away by now. */
    private static final Set<String> FORWARDED = Set.of("Forwarded", "X-Forwarded-For");

    private final List<IpAddressMatcher> from;

    LocalOnly(List<String> networks) {
        this.from = networks.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(path.equals(PATH) || path.startsWith(PATH + "/")) || ONE_WORD.contains(path);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isNear(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whoever comes through a proxy on this machine is not on this machine. */
    private boolean isNear(HttpServletRequest request) {
        return FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && from.stream().anyMatch(network -> network.matches(request.getRemoteAddr()));
    }
}
