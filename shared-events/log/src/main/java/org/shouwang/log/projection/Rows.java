package org.shouwang.log.projection;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.shouwang.log.EventLog;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final Map<String, List<Later>> later = new LinkedHashMap<>();

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

    /**
     * Runs a statement together with others like it, before the call of {@link Projection#apply} is
     * over. Those of one table keep their order; a projection that writes a table so writes it in
     * no other way, and does not read it meanwhile.
     *
     * @param statement with {@code %s} in the place of the table
     */
    public void later(String table, String statement, Object... values) {
        later.computeIfAbsent(table, _ -> new ArrayList<>())
                .add(new Later(statement.formatted(table(table)), values));
    }

    private record Later(String statement, Object[] values) {}

    /** One round trip for each run of equal statements. */
    void flush() {
        var jdbc = new JdbcTemplate(dataSource);
        for (List<Later> ofTable : later.values()) {
            int from = 0;
            while (from < ofTable.size()) {
                String statement = ofTable.get(from).statement();
                int to = from;
                while (to < ofTable.size() && ofTable.get(to).statement().equals(statement)) {
                    to++;
                }
                jdbc.batchUpdate(
                        statement, ofTable.subList(from, to).stream().map(Later::values).toList());
                from = to;
            }
        }
        forget();
    }

    /** What was not run will not be. */
    void forget() {
        later.clear();
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
