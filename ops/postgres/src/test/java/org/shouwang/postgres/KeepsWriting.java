package org.shouwang.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Starts a server and commits row after row, saying each number once it is acknowledged. */
final class KeepsWriting {
    static final String DATABASE = "rows";

    private KeepsWriting() {}

    public static void main(String[] arguments) throws SQLException {
        Path directory = Path.of(arguments[0]);
        Postgres postgres =
                Postgres.start(
                        PostgresSettings.in(directory.resolve("server"))
                                .withBinaries(binaries(directory)));
        postgres.ensureDatabase(DATABASE);
        try (Connection connection =
                        postgres.dataSource(DATABASE, DatabaseRole.MIGRATE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists kept authorization current_user");
            statement.execute("create table if not exists kept.row (number int primary key)");
            for (int number = 0; ; number++) {
                statement.execute("insert into kept.row values (" + number + ")");
                System.out.println(number);
            }
        }
    }

    /** The usual cache, or one in its own room for an account that has no home. */
    private static Path binaries(Path directory) {
        return System.getProperty("user.name").equals("nobody")
                ? directory.resolve("programs")
                : Binaries.cache();
    }
}
