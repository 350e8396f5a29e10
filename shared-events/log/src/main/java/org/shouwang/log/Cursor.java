package org.shouwang.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Reads a large result row by row; the driver does so only inside a transaction. */
final class Cursor {

    private static final int FETCH_SIZE = 1000;

    private Cursor() {}

    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    static void read(DataSource dataSource, String sql, Binding binding, RowReader reader) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_SIZE);
                binding.bind(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("reading the log", sql, e);
        }
    }
}
