package org.shouwang.postgres.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;

/** The rows of a backup on their way into freshly migrated tables. */
final class Rows {
    private Rows() {}

    /** All tables in one transaction: every row that the backup counted, or none. */
    static void copyIn(Postgres postgres, Properties manifest, Half rows, Half keys)
            throws SQLException, IOException {
        try (Connection connection =
                        postgres.dataSource(DataDirectory.DATABASE, DatabaseRole.SUPERUSER)
                                .getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            List<Table> tables = Table.all(connection);
            checkTables(tables, manifest);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : tables) {
                empty(statement, table);
                try (InputStream in = (table.holdsKeys() ? keys : rows).readRows(table)) {
                    long count =
                            copy.copyIn(
                                    "copy %s (%s) from stdin"
                                            .formatted(table.sqlName(), table.sqlColumns()),
                                    in);
                    checkCount(table, count, manifest);
                }
            }
            setSequences(connection, manifest);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    /** What migrations put there themselves; a table that refuses this was empty. */
    private static void empty(Statement statement, Table table) throws SQLException {
        try (var row = statement.executeQuery("select from " + table.sqlName() + " limit 1")) {
            if (!row.next()) {
                return;
            }
        }
        statement.execute("delete from " + table.sqlName());
    }

    private static void checkTables(List<Table> tables, Properties manifest) {
        var expected = new TreeSet<>(under("rows.", manifest).keySet());
        var present = new TreeSet<String>();
        tables.forEach(table -> present.add(table.schema() + "." + table.name()));
        if (!present.equals(expected)) {
            throw new BackupException(
                    "表不一致：备份 %s，本程序 %s".formatted(expected, present),
                    "The tables differ: backup %s, this program %s".formatted(expected, present));
        }
    }

    private static void checkCount(Table table, long count, Properties manifest) {
        String expected = manifest.getProperty("rows." + table.schema() + "." + table.name());
        if (!Long.toString(count).equals(expected)) {
            throw new BackupException(
                    "行数不符：%s 应为 %s，实为 %d".formatted(table.sqlName(), expected, count),
                    "Rows are missing: %s should have %s, has %d"
                            .formatted(table.sqlName(), expected, count));
        }
    }

    private static void setSequences(Connection connection, Properties manifest)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Map.Entry<String, String> sequence : under("sequence.", manifest).entrySet()) {
                String[] name = sequence.getKey().split("\\.", 2);
                statement.setString(1, Table.quoted(name[0]) + "." + Table.quoted(name[1]));
                statement.setLong(2, Long.parseLong(sequence.getValue()));
                statement.execute();
            }
        }
    }

    private static Map<String, String> under(String prefix, Properties manifest) {
        Map<String, String> found = new TreeMap<>();
        for (String key : manifest.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), manifest.getProperty(key));
            }
        }
        return found;
    }
}
