package org.shouwang.postgres.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.shouwang.postgres.DataDirectory;

/**
 * Copies an installation, running or stopped, as of one moment: rows of one snapshot, then the
 * files that those rows may name. Keys go to a second folder.
 */
public final class Backup {
    /** Raised when the folders are laid out anew. */
    static final String FORMAT = "1";

    /** What the school set for itself. */
    static final String SETTINGS = "settings.properties";

    private static final String SEQUENCES =
            """
            select schemaname, sequencename, last_value from pg_sequences
             where last_value is not null order by schemaname, sequencename
            """;

    private Backup() {}

    /** {@code Backup DATA-DIRECTORY TARGET KEYS-TARGET}; says what is wrong and ends with 1. */
    public static void main(String[] arguments) {
        CommandLine.run(
                arguments,
                3,
                folders -> {
                    Backup.take(folders.get(0), folders.get(1), folders.get(2));
                    return List.of(
                            "已备份数据到 %s，密钥到 %s。请把两者存放在不同的地方。"
                                    .formatted(folders.get(1), folders.get(2)),
                            "Backed up the data to %s and the keys to %s. Keep them in two places."
                                    .formatted(folders.get(1), folders.get(2)));
                });
    }

    /**
     * Makes both folders, which must not exist or be empty.
     *
     * @throws BackupException when they are not, or lie in each other or in the data
     */
    public static void take(Path data, Path target, Path keysTarget) throws IOException {
        Folders.checkApart(List.of(data, target, keysTarget));
        Folders.checkUnused(target);
        Folders.checkUnused(keysTarget);
        if (DataDirectory.isUnused(data)) {
            throw new BackupException("没有数据：" + data, "There is no data in " + data);
        }
        Half rows = Half.begin(target);
        try {
            Half keys = Half.begin(keysTarget);
            try {
                copy(data, rows, keys);
                keys.finish(keysTarget);
            } catch (IOException | RuntimeException e) {
                Folders.remove(keys.folder());
                throw e;
            }
            rows.finish(target);
        } catch (IOException | RuntimeException e) {
            Folders.remove(rows.folder());
            throw e;
        }
    }

    private static void copy(Path data, Half rows, Half keys) throws IOException {
        try (Source source = Source.of(data)) {
            Properties manifest = copyRows(source, rows, keys);
            rows.copyIn(data.resolve("attachments"), "attachments");
            keys.copyIn(data.resolve("keys"), "keys");
            // It may hold the password of the mail server.
            keys.copyIn(data.resolve(SETTINGS), SETTINGS);
            rows.writeManifest(manifest);
            keys.writeManifest(manifest);
        } catch (SQLException e) {
            throw new BackupException("数据库无法读出", "The database could not be read", e);
        }
    }

    private static Properties copyRows(Source source, Half rows, Half keys)
            throws SQLException, IOException {
        Properties manifest = new Properties();
        manifest.setProperty("format", FORMAT);
        manifest.setProperty("backup", UUID.randomUUID().toString());
        try (Connection connection = source.database().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            int order = 0;
            for (Stamp stamp : Stamp.all(connection)) {
                String key = "migrations." + order++ + ".";
                manifest.setProperty(key + "schema", stamp.schema());
                manifest.setProperty(key + "history", stamp.history());
                manifest.setProperty(key + "version", stamp.version());
                manifest.setProperty(key + "scripts", stamp.scripts());
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : Table.all(connection)) {
                try (OutputStream out = (table.holdsKeys() ? keys : rows).writeRows(table)) {
                    long count =
                            copy.copyOut(
                                    "copy (select %s from %s) to stdout"
                                            .formatted(table.sqlColumns(), table.sqlName()),
                                    out);
                    manifest.setProperty(
                            "rows." + table.schema() + "." + table.name(), Long.toString(count));
                }
            }
            readSequences(connection, manifest);
            connection.rollback();
        }
        return manifest;
    }

    /** Sequences know no snapshot: read last, they are never behind the rows. */
    private static void readSequences(Connection connection, Properties manifest)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sequences = statement.executeQuery(SEQUENCES)) {
            while (sequences.next()) {
                manifest.setProperty(
                        "sequence." + sequences.getString(1) + "." + sequences.getString(2),
                        Long.toString(sequences.getLong(3)));
            }
        }
    }
}
