package org.shouwang.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.shouwang.command.store.CommandSchema;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Event;
import org.shouwang.contract.Recording;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EventId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.wire.Encoded;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.log.keys.PostgresRecordKeys;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.postgres.TestPostgres;
import org.shouwang.query.store.QueryProjections;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reader, running beside a log that the test writes as the writer would. */
public final class QueryWorld implements AutoCloseable {

    /** A Monday afternoon, 14:07 in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-23T06:07:00Z");

    private final TestDatabase database =
            TestPostgres.freshDatabase("case-query", QueryWorld::prepare);
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final Path keys;
    private final MovableClock clock = new MovableClock();
    private final JdbcClient writer;
    private final EventWire wire;
    private final ConfigurableApplicationContext context;

    /** A clock that a test sets. */
    public static final class MovableClock extends Clock {

        private volatile Instant now = START;

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({QueryService.class, Entrance.class})
    static class Site {}

    private QueryWorld(int port, UnaryOperator<DataSource> seen) {
        try {
            keys = Files.createTempDirectory("case-query-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var directory = new KeyDirectory(keys);
        DataSource writing = pool(DatabaseRole.MIGRATE, 4);
        writer = JdbcClient.create(writing);
        wire =
                new EventWire(
                        new PostgresRecordKeys(
                                writing, directory.keyEncryption(), directory.intake()));
        DataSource reading = pool(DatabaseRole.QUERY, 16);
        context =
                new SpringApplicationBuilder(Site.class)
                        .properties(
                                "server.port=" + port,
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn",
                                "shouwang.web.not-there-millis=0",
                                "management.endpoint.health.show-details=always")
                        .initializers(
                                c -> {
                                    var beans = (GenericApplicationContext) c;
                                    beans.registerBean(
                                            QueryDatabase.class,
                                            () ->
                                                    new QueryDatabase(
                                                            seen.apply(reading),
                                                            database.dataSource(
                                                                    DatabaseRole.QUERY)));
                                    beans.registerBean(KeyDirectory.class, () -> directory);
                                    beans.registerBean(
                                            Entrance.Writer.class,
                                            () -> new Entrance.Writer(writer));
                                    beans.registerBean(Clock.class, () -> clock);
                                    beans.registerBean(SimpleMeterRegistry.class);
                                })
                        .run();
    }

    public static QueryWorld start() {
        return new QueryWorld(0, connections -> connections);
    }

    /** One whose statements a test looks at. */
    static QueryWorld overheard(Statements statements) {
        return new QueryWorld(0, statements::of);
    }

    static QueryWorld startAt(int port) {
        return new QueryWorld(port, connections -> connections);
    }

    private static void prepare(TestDatabase database) {
        CommandSchema.migrate(database.dataSource(DatabaseRole.MIGRATE));
        QuerySchema.migrate(database.dataSource(DatabaseRole.MIGRATE));
    }

    private DataSource pool(DatabaseRole role, int connections) {
        var settings = new HikariConfig();
        settings.setDataSource(database.dataSource(role));
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(0);
        var pool = new HikariDataSource(settings);
        pools.add(pool);
        return pool;
    }

    public TestDatabase database() {
        return database;
    }

    public MovableClock clock() {
        return clock;
    }

    public EventWire wire() {
        return wire;
    }

    /** As the writer is connected. */
    public JdbcClient writer() {
        return writer;
    }

    /** As this service is connected. */
    public JdbcClient reader() {
        return JdbcClient.create(pools.get(1));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Appends an event at the log's end. */
    public long append(
            StreamId stream, SchoolId school, Event event, Actor actor, Instant recordedAt) {
        Recording recording =
                new Recording(
                        new EventId(UUID.randomUUID()),
                        school,
                        actor,
                        new CommandId(UUID.randomUUID()),
                        Optional.empty(),
                        recordedAt);
        return append(stream, school, wire.encode(stream, event, recording), recording);
    }

    /** The same under another name, such as one of a release to come. */
    public long append(
            StreamId stream,
            SchoolId school,
            Event event,
            Actor actor,
            Instant recordedAt,
            String name) {
        Recording recording =
                new Recording(
                        new EventId(UUID.randomUUID()),
                        school,
                        actor,
                        new CommandId(UUID.randomUUID()),
                        Optional.empty(),
                        recordedAt);
        Encoded encoded = wire.encode(stream, event, recording);
        return append(
                stream,
                school,
                new Encoded(name, encoded.revision(), encoded.payload(), encoded.metadata()),
                recording);
    }

    private synchronized long append(
            StreamId stream, SchoolId school, Encoded encoded, Recording recording) {
        long position =
                writer.sql("select coalesce(max(position), 0) + 1 from events.event")
                        .query(Long.class)
                        .single();
        writer.sql(
                        """
                        insert into events.event (position, event_id, stream_type, stream_id, sequence,
                            name, revision, school_id, payload, metadata, recorded_at, stored_at, leaf)
                        values (:position, :id, :type, :stream,
                            (select count(*) from events.event where stream_type = :type and stream_id = :stream),
                            :name, :revision, :school, :payload::json, :metadata::json, :at, :at,
                            sha256('leaf'))
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
                .param("at", recording.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
        writer.sql("select pg_notify('events', '')").query().listOfRows();
        return position;
    }

    /** Waits until the pages show everything. */
    public void settle() {
        long head = writer.sql("select max(position) from events.event").query(Long.class).single();
        if (!bean(QueryProjections.class).await(head, Duration.ofSeconds(20))) {
            throw new AssertionError("the projections do not come to the log's end");
        }
    }

    /** A school with staff and students. */
    public TestSchool school() {
        TestSchool school = schoolWithoutApproval();
        school.approve(EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
        return school;
    }

    /** The same, where nobody has been given leave to read. */
    TestSchool schoolWithoutApproval() {
        return new TestSchool(this);
    }

    /** A browser that is signed in as somebody. */
    public Visitor as(StaffId staff) {
        return Visitor.enter(port(), staff);
    }

    @Override
    public void close() {
        context.close();
        pools.forEach(HikariDataSource::close);
        database.close();
    }
}
