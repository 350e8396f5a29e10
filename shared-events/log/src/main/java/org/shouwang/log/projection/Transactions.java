package org.shouwang.log.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Runs work in a transaction of its own; whatever it throws rolls back. */
record Transactions(DataSource dataSource) {

    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.run(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollback(connection);
                }
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** What went wrong first is what the caller should hear. */
    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException _) {
            // The connection is gone, and the transaction with it.
        }
    }

    private static DataAccessException translated(SQLException e) {
        return new SQLStateSQLExceptionTranslator().translate("running a projection", null, e);
    }
}
