package org.shouwang.notify;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Event;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EventId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.wire.Encoded;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.projection.Projections;
import org.shouwang.notify.planning.PagePlanner;
import org.shouwang.notify.planning.WithoutKeys;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.postgres.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with a log in it, and this service's schema. */
public final class TestLog implements AutoCloseable {

    private final TestDatabase database = TestPostgres.freshDatabase("notify", TestLog::prepare);
    private final HikariDataSource service = pool(DatabaseRole.NOTIFY, 12);
    private final HikariDataSource ownersPool = pool(DatabaseRole.MIGRATE, 1);
    private final JdbcClient owner = JdbcClient.create(ownersPool);
    private final EventWire wire = new EventWire(new MemoryKeys());
    private final TestClock clock = new TestClock();

    private static void prepare(TestDatabase database) {
        DataSource owner = database.dataSource(DatabaseRole.MIGRATE);
        try (var file = TestLog.class.getResourceAsStream("/events-as-this-service-sees-them.sql");
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        NotifySchema.migrate(owner);
    }

    private HikariDataSource pool(DatabaseRole role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl(role));
        config.setUsername(role.user());
        config.setPassword(database.password(role));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    public TestDatabase database() {
        return database;
    }

    /** As the service itself is connected. */
    public DataSource dataSource() {
        return service;
    }

    public JdbcClient owner() {
        return owner;
    }

    /** What the planner takes for now. */
    public TestClock clock() {
        return clock;
    }

    /** Appends an event at the log's end. */
    public long append(StreamId stream, SchoolId school, Event event, Instant recordedAt) {
        return append(stream, school, event, recordedAt, recordedAt);
    }

    public long append(
            StreamId stream, SchoolId school, Event event, Instant recordedAt, Instant storedAt) {
        Recording recording =
                new Recording(
                        new EventId(UUID.randomUUID()),
                        school,
                        Actor.timer(stream.id()),
                        new CommandId(UUID.randomUUID()),
                        Optional.empty(),
                        recordedAt);
        Encoded encoded = wire.encode(stream, event, recording);
        long position =
                owner.sql("select coalesce(max(position), 0) + 1 from events.event")
                        .query(Long.class)
                        .single();
        owner.sql(
                        """
                        insert into events.event values (:position, :id, :type, :stream,
                            (select count(*) from events.event
                             where stream_type = :type and stream_id = :stream),
                            :name, :revision, :school, :payload::json, :metadata::json,
                            :recorded, :stored)
                        """)
                .param("position", position)
                .param("id", recording.event().value())
                .param("type", stream.type().storedName())
                .param("stream", stream.id())
                .param("name", encoded.name())
                .param("revision", encoded.revision())
                .param("school", school.value())
                .param("payload", encoded.payload())
                .param("metadata", encoded.metadata())
                .param("recorded", recordedAt.atOffset(ZoneOffset.UTC))
                .param("stored", storedAt.atOffset(ZoneOffset.UTC))
                .update();
        owner.sql("select pg_notify('events', '')").query().listOfRows();
        return position;
    }

    /** Lets the planner read to the end of the log. */
    public void plan() {
        projections().catchUp();
    }

    public Projections projections() {
        return new Projections(
                dataSource(),
                "notify",
                new EventWire(new WithoutKeys())::decode,
                List.of(new PagePlanner(clock)),
                Optional.empty());
    }

    /** The states of all pages of a channel, in the order of the log. */
    public List<String> states(String channel) {
        return owner.sql(
                        """
                        select state from notify.page where channel = ?
                        order by event_position, staff_id
                        """)
                .param(channel)
                .query(String.class)
                .list();
    }

    /** What case-command is to be told, in order. */
    public List<String> reports() {
        return owner.sql(
                        """
                        select channel || ' ' || outcome || coalesce(' ' || failure, '')
                        from notify.report order by report_id
                        """)
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        service.close();
        ownersPool.close();
        database.close();
    }
}
