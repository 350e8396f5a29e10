package org.shouwang.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * For tests: one server per JVM, started on first use and gone with the JVM, that hands out
 * databases in milliseconds. It forgets everything when it stops and does not wait for the disk; a
 * test that kills something starts its own {@link Postgres} in a directory of its own.
 *
 * <p>The time zone of every session is {@link #SESSION_TIME_ZONE}, whatever the driver asked for,
 * so that a test sees it when a result depends on the session's zone.
 */
public final class TestPostgres {
    /** Not the JVM's zone in any build, nor the school's, and off by a quarter of an hour. */
    public static final String SESSION_TIME_ZONE = "Asia/Kathmandu";

    private static final String PREFIX = "shouwang-test-postgres-";
    private static final Duration AGE = Duration.ofMinutes(2);
    private static final String TEMPLATE = "shouwang_template";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private TestPostgres() {}

    /** The shared server. Never killed or restarted by a test. */
    public static Postgres server() {
        return Shared.SERVER;
    }

    /** A new, empty database. */
    public static TestDatabase freshDatabase() {
        return copyOf(TEMPLATE);
    }

    /**
     * A new database that looks as {@code prepare} left it. It runs once per JVM and name; the
     * result is kept as a template. It must close its connections.
     */
    public static TestDatabase freshDatabase(String name, Consumer<TestDatabase> prepare) {
        return copyOf(
                TEMPLATES.computeIfAbsent(
                        name,
                        _ -> {
                            TestDatabase template = freshDatabase();
                            prepare.accept(template);
                            return template.name();
                        }));
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + COUNTER.incrementAndGet();
        superuser(
                server(),
                "postgres",
                "create database %s template %s owner %s strategy file_copy"
                        .formatted(name, template, DatabaseRole.MIGRATE.user()),
                "revoke all on database %s from public".formatted(name),
                "grant connect on database %s to shouwang_command, shouwang_query, shouwang_notify"
                        .formatted(name));
        return new TestDatabase(server(), name);
    }

    static void drop(Postgres server, String database) {
        superuser(
                server, "postgres", "drop database if exists %s with (force)".formatted(database));
    }

    private static void superuser(Postgres server, String database, String... statements) {
        try (Connection connection =
                        server.dataSource(database, DatabaseRole.SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new PostgresException("The test database failed", e);
        }
    }

    /** Started when first asked for. */
    private static final class Shared {
        static final Postgres SERVER = start();

        private static Postgres start() {
            try {
                Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
                removeAbandoned(temporary);
                Path directory = Files.createTempDirectory(temporary, PREFIX);
                Postgres server = Postgres.start(forgetful(directory));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server)));
                prepareTemplate(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static PostgresSettings forgetful(Path directory) {
            return PostgresSettings.in(directory)
                    .with("fsync", "off")
                    .with("synchronous_commit", "off")
                    .with("full_page_writes", "off")
                    .with("wal_level", "minimal")
                    .with("max_wal_senders", "0")
                    .with("autovacuum", "off") // it would hold templates open
                    .with("max_connections", "200")
                    .with("shared_buffers", "64MB");
        }

        /** A login trigger, because the driver always sets the JVM's zone when it connects. */
        private static void prepareTemplate(Postgres server) {
            superuser(
                    server,
                    "postgres",
                    "create database %s owner %s".formatted(TEMPLATE, DatabaseRole.MIGRATE.user()));
            superuser(
                    server,
                    TEMPLATE,
                    """
                    create function pg_catalog.shouwang_test_session() returns event_trigger
                    language plpgsql as $$
                    begin
                      perform set_config('TimeZone', '%s', false);
                    end $$
                    """
                            .formatted(SESSION_TIME_ZONE),
                    "create event trigger shouwang_test_session on login"
                            + " execute function pg_catalog.shouwang_test_session()",
                    "alter event trigger shouwang_test_session enable always");
        }

        private static void discard(Postgres server) {
            server.close();
            try {
                Cluster.delete(server.directory());
            } catch (IOException _) {
                // The next test run removes what is left.
            }
        }

        /** Directories of JVMs that were killed: nobody holds their lock any more. */
        private static void removeAbandoned(Path temporary) throws IOException {
            try (Stream<Path> all = Files.list(temporary)) {
                for (Path old : all.filter(Shared::isOld).toList()) {
                    DirectoryLock.tryTake(old).ifPresent(lock -> remove(old, lock));
                }
            }
        }

        /** Old enough that its owner is past the moment between making and locking it. */
        private static boolean isOld(Path path) {
            try {
                return path.getFileName().toString().startsWith(PREFIX)
                        && Files.isWritable(path)
                        && Files.getLastModifiedTime(path.resolve("lock"))
                                .toInstant()
                                .isBefore(Instant.now().minus(AGE));
            } catch (IOException _) {
                return false; // Without a lock it is being made, or removed, at this moment.
            }
        }

        private static void remove(Path old, DirectoryLock lock) {
            try (lock) {
                new LiveServer(old.resolve("cluster")).endLeftovers();
                Cluster.delete(old);
            } catch (IOException _) {
                // Another JVM removes it at this moment.
            }
        }
    }
}
