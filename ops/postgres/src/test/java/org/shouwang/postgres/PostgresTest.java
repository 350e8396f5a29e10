package org.shouwang.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private static final int ENOUGH_ROWS = 50;

    @TempDir Path directory;

    @Test
    void acknowledged_rows_survive_the_killing_of_the_server() throws SQLException {
        try (Postgres postgres = Postgres.start(PostgresSettings.in(directory))) {
            postgres.ensureDatabase("rows");
            run(postgres, "create schema s", "create table s.t (n int)");
            run(postgres, "insert into s.t select generate_series(1, 1000)");
            int port = postgres.port();

            postgres.kill();

            assertThat(postgres.isRunning()).isFalse();
            assertThat(new LiveServer(directory.resolve("cluster")).processes()).isEmpty();
            postgres.restart();
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(one(postgres, "rows", "select count(*) from s.t")).isEqualTo("1000");
        }
    }

    @Test
    void acknowledged_rows_survive_the_killing_of_the_jvm() throws Exception {
        int acknowledged;
        try (OtherJvm writer = OtherJvm.running(KeepsWriting.class, directory)) {
            acknowledged = awaitRows(writer);
        }
        assertSurvived(directory.resolve("server"), acknowledged);
    }

    @Test
    void a_server_does_not_outlive_its_killed_jvm() throws Exception {
        try (OtherJvm writer = OtherJvm.running(KeepsWriting.class, directory)) {
            awaitRows(writer);
        }
        LiveServer live = new LiveServer(directory.resolve("server/cluster"));
        assertThat(LiveServer.await(() -> live.processes().isEmpty(), Duration.ofSeconds(10)))
                .isTrue();
    }

    @Test
    void an_orphan_whose_guard_was_killed_too_is_stopped_before_the_next_start() throws Exception {
        int acknowledged;
        LiveServer live = new LiveServer(directory.resolve("server/cluster"));
        try (OtherJvm writer = OtherJvm.running(KeepsWriting.class, directory)) {
            awaitRows(writer);
            List<ProcessHandle> guards =
                    writer.process()
                            .descendants()
                            .filter(child -> !live.processes().contains(child.pid()))
                            .toList();
            assertThat(guards).hasSizeGreaterThanOrEqualTo(2);
            // The reader of the pipe first: the death of its parent closes the pipe.
            guards.reversed().forEach(PostgresTest::killAndAwait);
            acknowledged = awaitRows(writer);
        }
        assertThat(live.postmaster()).as("the orphan").isPresent();
        assertSurvived(directory.resolve("server"), acknowledged);
    }

    @Test
    void a_process_number_that_now_belongs_to_somebody_else_does_not_stop_the_start()
            throws Exception {
        try (Postgres postgres = Postgres.start(PostgresSettings.in(directory))) {
            postgres.kill();
            Path pidFile = directory.resolve("cluster/postmaster.pid");
            List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(pidFile, lines);

            postgres.restart();

            assertThat(one(postgres, "postgres", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void runs_for_a_normal_user_as_it_does_for_root() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("as a normal user every other test shows it")
                .isEqualTo("root");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        int acknowledged;
        try (OtherJvm writer = OtherJvm.runningAsNobody(KeepsWriting.class, directory)) {
            acknowledged = awaitRows(writer);
        }
        Path data = directory.resolve("own/server");
        assertThat((int) Files.getAttribute(data.resolve("cluster"), "unix:uid")).isEqualTo(65534);
        assertSurvived(data, acknowledged);
    }

    @Test
    void one_directory_has_one_owner() {
        try (Postgres _ = Postgres.start(PostgresSettings.in(directory))) {
            assertThatThrownBy(() -> Postgres.start(PostgresSettings.in(directory)))
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining(directory.toString());
        }
        Postgres.start(PostgresSettings.in(directory)).close();
    }

    @Test
    void a_server_that_cannot_start_says_why() {
        PostgresSettings settings = PostgresSettings.in(directory).with("shared_buffers", "many");
        assertThatThrownBy(() -> Postgres.start(settings))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("shared_buffers");
    }

    @Test
    void data_of_another_major_version_is_left_alone() throws IOException {
        Postgres.start(PostgresSettings.in(directory)).close();
        Files.writeString(directory.resolve("cluster/PG_VERSION"), "19\n");
        assertThatThrownBy(() -> Postgres.start(PostgresSettings.in(directory)))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("PostgreSQL 19");
    }

    @Test
    void commits_are_durable_and_text_is_unicode() throws SQLException {
        try (Postgres postgres = Postgres.start(PostgresSettings.in(directory))) {
            postgres.ensureDatabase("rows");
            for (String on : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(one(postgres, "rows", "show " + on)).as(on).isEqualTo("on");
            }
            assertThat(one(postgres, "rows", "show server_encoding")).isEqualTo("UTF8");
            assertThat(one(postgres, "rows", "select upper('é') || char_length('守望')"))
                    .isEqualTo("É2");
        }
    }

    @Test
    void the_servers_log_holds_no_value_of_any_row() throws Exception {
        String secret = "张示例甲7261";
        try (Postgres postgres = Postgres.start(PostgresSettings.in(directory))) {
            postgres.ensureDatabase("rows");
            run(postgres, "create schema s", "create table s.t (name text unique, day date)");
            run(postgres, "insert into s.t values ('%s', null)".formatted(secret));
            assertThatThrownBy(
                            () -> run(postgres, "insert into s.t values ('%s')".formatted(secret)))
                    .hasMessageContaining(secret);
            assertThatThrownBy(() -> run(postgres, "select '%s'::date".formatted(secret)))
                    .hasMessageContaining(secret);
            postgres.kill();
            postgres.restart();
        }
        assertThat(everythingLogged()).contains("database system was not properly shut down");
        assertThat(everythingLogged()).doesNotContain(secret).doesNotContain("7261");
    }

    @Test
    void services_connect_with_their_own_password_and_few_rights() throws SQLException {
        try (Postgres postgres = Postgres.start(PostgresSettings.in(directory))) {
            postgres.ensureDatabase("rows");
            for (DatabaseRole role : DatabaseRole.created()) {
                try (Connection connection = postgres.dataSource("rows", role).getConnection()) {
                    String able =
                            "select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls"
                                    + " from pg_roles where rolname = current_user";
                    assertThat(one(connection, able)).as(role.user()).isEqualTo("f");
                    assertThat(one(connection, "select current_user")).isEqualTo(role.user());
                }
            }
            assertThatThrownBy(
                            () ->
                                    postgres.dataSource("postgres", DatabaseRole.QUERY)
                                            .getConnection("shouwang_query", "wrong"))
                    .hasMessageContaining("password");
            try (Connection query =
                    postgres.dataSource("rows", DatabaseRole.QUERY).getConnection()) {
                assertThatThrownBy(() -> one(query, "create schema mine"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void several_starters_unpack_the_programs_once() {
        Path cache = directory.resolve("cache");
        List<Path> homes =
                Stream.generate(() -> cache).limit(4).parallel().map(Binaries::unpackedIn).toList();
        assertThat(homes).hasSize(4).containsOnly(homes.getFirst());
        assertThat(homes.getFirst().resolve("bin/postgres")).isExecutable();
        assertThat(cache).isDirectoryNotContaining(path -> path.toString().contains("unpacking-"));
    }

    private static void killAndAwait(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int awaitRows(OtherJvm writer) throws IOException {
        int number = -1;
        for (int row = 0; row < ENOUGH_ROWS; row++) {
            number = Integer.parseInt(writer.line().orElseThrow());
        }
        return number;
    }

    private static void assertSurvived(Path data, int acknowledged) throws SQLException {
        try (Postgres postgres = Postgres.start(PostgresSettings.in(data))) {
            assertThat(one(postgres, KeepsWriting.DATABASE, "select max(number) from kept.row"))
                    .satisfies(
                            max ->
                                    assertThat(Integer.parseInt(max))
                                            .isGreaterThanOrEqualTo(acknowledged));
            assertThat(
                            one(
                                    postgres,
                                    KeepsWriting.DATABASE,
                                    "select max(number) + 1 - count(*) from kept.row"))
                    .isEqualTo("0");
        }
    }

    private String everythingLogged() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(directory.resolve("start.log")));
        try (Stream<Path> logs = Files.list(directory.resolve("log"))) {
            for (Path log : logs.toList()) {
                all.append(Files.readString(log));
            }
        }
        return all.toString();
    }

    private static void run(Postgres postgres, String... statements) throws SQLException {
        try (Connection connection =
                        postgres.dataSource("rows", DatabaseRole.MIGRATE).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(Postgres postgres, String database, String sql) throws SQLException {
        try (Connection connection =
                postgres.dataSource(database, DatabaseRole.SUPERUSER).getConnection()) {
            return one(connection, sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
