package org.shouwang.web.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away from a mistake of ours. */
final class Away {

    /** Connections, resources, an operator who stops the server. */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    private Away() {}

    static boolean is(Throwable thrown) {
        return Stream.iterate(
                        Optional.of(thrown), Optional::isPresent, it -> it.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(Away::says);
    }

    private static boolean says(Throwable thrown) {
        return switch (thrown) {
            case Problem.Unavailable _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ ->
                    true;
            case SQLException sql -> saysSo(sql);
            default -> false;
        };
    }

    /** The database always gives a state: without one it is the pool that speaks. */
    private static boolean saysSo(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        return state.length() < 2 || STATES.contains(state.substring(0, 2));
    }
}
