package org.shouwang.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwang.web.trace.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers when the database is away. Then there is no session, and an ordinary error page would
 * fail on the same way: this stands before everything that asks the database, and its page needs
 * nothing.
 */
public final class Outage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final OutagePage page;

    public Outage(OutagePage page) {
        this.page = page;
    }

    /** What the server itself draws after a fault asks for the session again. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !Away.is(e)) {
                throw e;
            }
            LOG.warn("unavailable requestId={} {}", RequestId.of(request), Trail.of(e));
            page.answer(request, response);
        }
    }
}
