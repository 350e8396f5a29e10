package org.shouwang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EventId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.wire.Encoded;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.postgres.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A log in a database of its own, and a writer that appends as the product's does. */
public final class LogFixture implements AutoCloseable {

    static {
        // Machines that build are busy; nothing waits longer than it must.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    private final TestDatabase database;
    private final HikariDataSource query;
    private final HikariDataSource command;

    private LogFixture(TestDatabase database) {
        this.database = database;
        this.query = pool(database, DatabaseRole.QUERY);
        this.command = pool(database, DatabaseRole.COMMAND);
    }

    public static LogFixture fresh() {
        return new LogFixture(TestPostgres.freshDatabase("log", LogFixture::prepare));
    }

    /** What the services' migrations do. */
    public static void prepare(DataSource owner) {
        try (InputStream schema = LogFixture.class.getResourceAsStream("/log.sql");
                Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new String(schema.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(TestDatabase database) {
        prepare(database.dataSource(DatabaseRole.MIGRATE));
    }

    /** Connects as a service that reads. */
    public DataSource query() {
        return query;
    }

    /** Connects as the service that writes. */
    public DataSource command() {
        return command;
    }

    /** Connects as the owner of the tables. */
    public DataSource owner() {
        return database.dataSource(DatabaseRole.MIGRATE);
    }

    public JdbcClient sql() {
        return JdbcClient.create(owner());
    }

    public long append(StreamId stream, Event event, EventWire wire) {
        return append(command, stream, event, wire);
    }

    public static long append(DataSource writer, StreamId stream, Event event, EventWire wire) {
        var recording =
                new Recording(
                        new EventId(UUID.randomUUID()),
                        new SchoolId(new UUID(7, 7)),
                        Actor.machine(new UUID(1, 1)),
                        new CommandId(UUID.randomUUID()),
                        Optional.empty(),
                        Instant.parse("2026-09-01T15:05:00Z"));
        Encoded encoded = wire.encode(stream, event, recording);
        return appendRow(writer, stream, encoded.name(), encoded.payload(), encoded.metadata());
    }

    public long appendRow(StreamId stream, String name, String payload, String metadata) {
        return appendRow(command, stream, name, payload, metadata);
    }

    /** Positions without gaps, in the order of commits: the next one is taken under a lock. */
    private static long appendRow(
            DataSource writer, StreamId stream, String name, String payload, String metadata) {
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("select 1 from pg_advisory_xact_lock(1)").query(Integer.class).single();
            long position =
                    sql.sql(
                                    """
                                    insert into events.event
                                    select (select coalesce(max(position), 0) + 1 from events.event),
                                           gen_random_uuid(), :type, :id,
                                           (select coalesce(max(sequence) + 1, 0) from events.event
                                            where stream_id = :id and stream_type = :type),
                                           :name, 1, '00000000-0000-0007-0000-000000000007',
                                           :payload::json, :metadata::json, now(),
                                           clock_timestamp(), '\\x00'
                                    returning position
                                    """)
                            .param("type", stream.type().storedName())
                            .param("id", stream.id())
                            .param("name", name)
                            .param("payload", payload)
                            .param("metadata", metadata)
                            .query(Long.class)
                            .single();
            sql.sql("select pg_notify('events', ?)")
                    .params(Long.toString(position))
                    .query((_, _) -> position)
                    .single();
            connection.commit();
            return position;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static StreamId worry() {
        return new StreamId(StreamType.WORRY, UUID.randomUUID());
    }

    /** An event that says a text. */
    public static Event saying(String text) {
        return new WorryEvent.Answered(
                WorryEvent.Triage.WATCHING, Confidential.of(text), new StaffId(new UUID(2, 2)));
    }

    private static HikariDataSource pool(TestDatabase database, DatabaseRole role) {
        var config = new HikariConfig();
        config.setDataSource(database.dataSource(role));
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        query.close();
        command.close();
        database.close();
    }
}
