package org.shouwang.postgres;

import static org.shouwang.postgres.DatabaseRole.SUPERUSER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that runs as a child of this JVM and never outlives it, however the JVM ends.
 * Acknowledged commits survive the death of either.
 */
public final class Postgres implements AutoCloseable {
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final PostgresSettings settings;
    private final Cluster cluster;
    private final DirectoryLock lock;
    private Postmaster postmaster;

    private Postgres(
            PostgresSettings settings, Cluster cluster, DirectoryLock lock, Postmaster postmaster) {
        this.settings = settings;
        this.cluster = cluster;
        this.lock = lock;
        this.postmaster = postmaster;
    }

    /**
     * Starts a server on the settings' directory, which is made when missing, and returns when it
     * takes connections.
     *
     * @throws DirectoryInUseException when another process runs on the directory
     * @throws PostgresException when it does not start; the message has the server's last words
     */
    public static Postgres start(PostgresSettings settings) {
        DirectoryLock lock = DirectoryLock.take(settings.directory());
        try {
            Cluster cluster = new Cluster(settings.directory().toRealPath());
            Postgres postgres =
                    new Postgres(
                            settings,
                            cluster,
                            lock,
                            Postmaster.start(cluster, settings, portOf(settings)));
            postgres.ensureRoles();
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * A database on the server that another process runs on this directory, as its superuser; empty
     * when none runs there.
     */
    public static Optional<DataSource> running(Path directory, String database) {
        if (!Files.exists(directory)) {
            return Optional.empty();
        }
        try {
            Cluster cluster = new Cluster(directory.toRealPath());
            LiveServer live = new LiveServer(cluster.data());
            return live.ready()
                    ? live.port().map(port -> source(cluster, port, database, SUPERUSER))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    /** The TCP port on 127.0.0.1; the same over a {@link #restart()}. */
    public synchronized int port() {
        return postmaster.port();
    }

    /** The address of a database for a role; the password goes apart. */
    public String jdbcUrl(String database, DatabaseRole role) {
        return url(port(), database, role);
    }

    public String password(DatabaseRole role) {
        return cluster.passwords().of(role);
    }

    /** Plain connections without a pool. */
    public DataSource dataSource(String database, DatabaseRole role) {
        return source(cluster, port(), database, role);
    }

    /**
     * Makes the database when it is missing: owned by {@link DatabaseRole#MIGRATE}, open to the
     * services' roles and to nobody else.
     */
    public void ensureDatabase(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (Connection superuser = superuser()) {
            if (!Roles.databaseExists(superuser, name)) {
                Roles.createDatabase(superuser, name);
            }
        } catch (SQLException e) {
            throw new PostgresException("Cannot create database " + name, e);
        }
    }

    /** Ends the postmaster with SIGKILL and waits until all of the server is gone. For tests. */
    public synchronized void kill() {
        postmaster.kill();
    }

    /** Stops the server if it still runs, and starts it again on the same port. */
    public synchronized void restart() {
        postmaster.stop();
        try {
            postmaster = Postmaster.start(cluster, settings, postmaster.port());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restart PostgreSQL", e);
        }
    }

    /** Whether the server process lives; false after a crash, a kill or {@link #close()}. */
    public synchronized boolean isRunning() {
        return postmaster.isAlive();
    }

    /** A fast shutdown: open transactions are rolled back, nothing committed is lost. */
    @Override
    public synchronized void close() {
        postmaster.stop();
        lock.close();
    }

    Connection superuser() throws SQLException {
        return dataSource("postgres", SUPERUSER).getConnection();
    }

    Path directory() {
        return cluster.directory();
    }

    private static String url(int port, String database, DatabaseRole role) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, role.user());
    }

    private static DataSource source(
            Cluster cluster, int port, String database, DatabaseRole role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(port, database, role));
        source.setPassword(cluster.passwords().of(role));
        return source;
    }

    private void ensureRoles() {
        try (Connection superuser = superuser()) {
            Roles.ensure(superuser, cluster.passwords());
        } catch (SQLException e) {
            postmaster.stop();
            throw new PostgresException("Cannot prepare the database roles", e);
        }
    }

    private static int portOf(PostgresSettings settings) throws IOException {
        if (settings.port() != 0) {
            return settings.port();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
