package org.shouwang.log.projection;

import java.sql.Connection;
import javax.sql.DataSource;
import org.shouwang.log.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The tables a projection writes to, inside a transaction that is not its own to end. While rows
 * are rebuilt these are the tables beside the serving ones.
 */
public final class Rows {

    private static final String BESIDE = "_next";

    private final Connection connection;
    private final DataSource dataSource;
    private final JdbcClient sql;
    private final String suffix;

    private Rows(Connection connection, String suffix) {
        this.connection = connection;
        this.dataSource = new SingleConnectionDataSource(connection, true);
        this.sql = JdbcClient.create(dataSource);
        this.suffix = suffix;
    }

    static Rows serving(Connection connection) {
        return new Rows(connection, "");
    }

    static Rows beside(Connection connection) {
        return new Rows(connection, BESIDE);
    }

    static String beside(String table) {
        return table + BESIDE;
    }

    /** The log as seen inside the transaction. */
    EventLog log() {
        return new EventLog(dataSource);
    }

    public JdbcClient sql() {
        return sql;
    }

    public Connection connection() {
        return connection;
    }

    /**
     * The name to write in SQL for one of the projection's tables.
     *
     * @param table as the projection named it, {@code query.open_alert}
     */
    public String table(String table) {
        return table + suffix;
    }
}
