package org.shouwang.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.web.trace.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers when the database is away. Then there is no session, and an ordinary error page would
 * fail on the same way: this stands before everything that asks the database, and its page needs
 * nothing.
 */
public final class Outage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** Connections, resources, an operator who stops the server. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private final OutagePage page;

    public Outage(OutagePage page) {
        this.page = page;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !isOutage(e)) {
                throw e;
            }
            LOG.warn("unavailable requestId={} {}", RequestId.of(request), Trail.of(e));
            page.answer(request, response);
        }
    }

    private static boolean isOutage(Throwable thrown) {
        return Stream.iterate(
                        Optional.of(thrown),
                        Optional::isPresent,
                        it -> it.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(
                        it ->
                                it instanceof DataAccessResourceFailureException
                                        || it instanceof TransientDataAccessException
                                        || it instanceof CannotCreateTransactionException
                                        || it instanceof SQLException sql && isAway(sql));
    }

    private static boolean isAway(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        return state.length() >= 2 && AWAY.contains(state.substring(0, 2));
    }
}
