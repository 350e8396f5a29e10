package org.shouwang.command.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.shouwang.command.store.CommandSchema;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A durable server of the test's own, which may be killed. Its databases have a gate before the
 * commit of events: a transaction that wrote any waits there, all its rows written, while the gate
 * is shut.
 */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MODEL = "model";
    private static final String TALLY_AND_GATE =
            """
            create table command.tally (worry uuid primary key, events int, positions text);
            create table command.tally_next (like command.tally including all);
            grant select, insert, update, delete on command.tally, command.tally_next
                to shouwang_command;
            create function events.wait_at_gate() returns trigger language plpgsql as $$
            begin
                -- However slow the machine is, only the gate or a kill ends this.
                perform set_config('lock_timeout', '0', true);
                perform set_config('transaction_timeout', '0', true);
                perform pg_advisory_xact_lock_shared(1, 1);
                return null;
            end $$;
            create constraint trigger gate after insert on events.event
                deferrable initially deferred
                for each row execute function events.wait_at_gate();
            """;

    private final Postgres postgres;
    private int databases;
    private String database = MODEL;

    Server(Path directory) {
        this.postgres = Postgres.start(PostgresSettings.in(directory));
        postgres.ensureDatabase(MODEL);
        CommandSchema.migrate(source(DatabaseRole.MIGRATE));
        as(DatabaseRole.MIGRATE).sql(TALLY_AND_GATE).update();
    }

    /** From now on everything goes to a new, empty database. */
    void useNewDatabase() {
        String name = "kill_" + ++databases;
        JdbcClient.create(postgres.dataSource("postgres", DatabaseRole.SUPERUSER))
                .sql("create database %s template %s owner shouwang_migrate".formatted(name, MODEL))
                .update();
        database = name;
    }

    /** The more there is, the longer a killed server takes to come back. */
    void dropDatabase() {
        JdbcClient.create(postgres.dataSource("postgres", DatabaseRole.SUPERUSER))
                .sql("drop database %s with (force)".formatted(database))
                .update();
    }

    DataSource source(DatabaseRole role) {
        return postgres.dataSource(database, role);
    }

    JdbcClient as(DatabaseRole role) {
        return JdbcClient.create(source(role));
    }

    VictimProcess victim(Path keys, Point point) throws IOException {
        return new VictimProcess(
                postgres.jdbcUrl(database, DatabaseRole.COMMAND),
                postgres.password(DatabaseRole.COMMAND),
                keys,
                point);
    }

    void killAndRestart() {
        postgres.kill();
        postgres.restart();
    }

    /** Shut until closed, or until the server dies. */
    Gate shutGate() throws SQLException {
        Connection connection = source(DatabaseRole.SUPERUSER).getConnection();
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select pg_advisory_lock(1, 1)")
                .query()
                .singleValue();
        return new Gate(connection);
    }

    record Gate(Connection connection) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Until so many transactions wait at the gate or for their turn to append. */
    void awaitWaiting(int transactions) {
        String waiting =
                "select count(*) from pg_locks where locktype = 'advisory' and not granted";
        await().atMost(PATIENCE).until(() -> number(waiting) == transactions);
    }

    /** Until the server has noticed that the writer is gone, and undone what it left open. */
    void awaitWritersGone() {
        await().atMost(PATIENCE).until(() -> number("select count(*)" + WRITERS) == 0);
    }

    void endWriters() {
        number("select count(pg_terminate_backend(pid))" + WRITERS);
        awaitWritersGone();
    }

    private static final String WRITERS =
            " from pg_stat_activity where usename = 'shouwang_command'";

    private long number(String sql) {
        return as(DatabaseRole.SUPERUSER).sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
