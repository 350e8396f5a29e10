package org.shouwang.postgres.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;

/** A made-up product on a data directory, as the standalone program would run it. */
record Installation(DataDirectory directory, Postgres postgres) implements AutoCloseable {
    static final String COMMAND_VERSION = "2";

    static Installation on(Path data) {
        DataDirectory directory = DataDirectory.open(data);
        Postgres postgres = Postgres.start(PostgresSettings.in(directory.postgres()));
        postgres.ensureDatabase(DataDirectory.DATABASE);
        return new Installation(directory, postgres);
    }

    void migrate() {
        migrate("command", COMMAND_VERSION);
        migrate("query", "1");
    }

    void migrate(String schema, String version) {
        Flyway.configure()
                .dataSource(postgres.dataSource(DataDirectory.DATABASE, DatabaseRole.MIGRATE))
                .locations("classpath:db/" + schema)
                .defaultSchema(schema)
                .table(schema.equals("query") ? "schema_history" : "flyway_schema_history")
                .target(version)
                .load()
                .migrate();
    }

    void live() throws SQLException, IOException {
        run(
                DatabaseRole.MIGRATE,
                "alter table events.event disable trigger stamp",
                "insert into events.event select n, json_build_object('n', n, '字', E'一\\t\\\\'),"
                        + " sha256(n::text::bytea) from generate_series(1, 500) n",
                "insert into events.event values (501, '{ \"b\":1,  \"a\":2 }', 'x')",
                "alter table events.event enable trigger stamp",
                "update events.lane set head = 501",
                "insert into events.\"odd, name\" (\"select\") values (null), ('\\N'), ('')",
                "insert into keys.record_key values (gen_random_uuid(), '\\x00ff0a')",
                "insert into command.note values (7, 'seven')",
                "insert into command.photo select string_agg(sha256(n::text::bytea), '')"
                        + " from generate_series(1, 50000) n",
                "insert into query.row values (1, '2026-05-01')",
                "insert into query.scratch values (1)");
        Files.writeString(directory.keys().resolve("kek.json"), "a key");
        Files.writeString(directory.root().resolve("settings.properties"), "a password");
        Files.createDirectories(directory.attachments().resolve("ab"));
        Files.write(directory.attachments().resolve("ab/cd"), new byte[] {0, 1, 2});
    }

    /** Everything that a restored installation must have again, as text. */
    String everything() throws SQLException, IOException {
        StringBuilder all = new StringBuilder();
        for (String table :
                List.of(
                        "events.event",
                        "events.lane",
                        "events.\"odd, name\"",
                        "keys.record_key",
                        "command.note",
                        "query.row")) {
            all.append(
                            one(
                                    "select string_agg(t::text, E'\\n' order by t::text) from %s t"
                                            .formatted(table)))
                    .append('\n');
        }
        return all
                + Files.readString(directory.keys().resolve("kek.json"))
                + Files.readString(directory.root().resolve("settings.properties"))
                + Files.readAllBytes(directory.attachments().resolve("ab/cd")).length;
    }

    void run(DatabaseRole role, String... statements) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String one(String sql) throws SQLException {
        try (Connection connection = connect(DatabaseRole.SUPERUSER);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    Connection connect(DatabaseRole role) throws SQLException {
        return postgres.dataSource(DataDirectory.DATABASE, role).getConnection();
    }

    @Override
    public void close() {
        postgres.close();
        directory.close();
    }
}
