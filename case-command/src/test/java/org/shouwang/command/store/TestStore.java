package org.shouwang.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.contract.wire.RecordKeys;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.postgres.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store as a process has it: its own appender, cache and connections to a database. */
public final class TestStore implements AutoCloseable {

    public static final SchoolId SCHOOL = new SchoolId(new UUID(0x7000, 0x8000_0000_0000_0002L));

    public final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final TestDatabase database;
    public final CommandStore store;
    public final HikariDataSource pool;

    public TestStore(
            TestDatabase database,
            RecordKeys keys,
            Clock clock,
            AppenderLimits limits,
            StreamBinding<?>... more) {
        this.database = database;
        var config = new HikariConfig();
        config.setDataSource(database.dataSource(DatabaseRole.COMMAND));
        config.setMaximumPoolSize(8);
        this.pool = new HikariDataSource(config);
        this.store =
                CommandStore.open(
                        new CommandStore.Parts(
                                pool,
                                database.dataSource(DatabaseRole.COMMAND),
                                new EventWire(keys),
                                Stream.concat(Stream.of(CasefileNotes.binding()), Stream.of(more))
                                        .toList(),
                                CasefileNotes.rules(),
                                limits,
                                clock,
                                metrics));
    }

    TestStore(TestDatabase database, RecordKeys keys) {
        this(database, keys, Clock.systemUTC(), AppenderLimits.DEFAULT);
    }

    public static TestDatabase freshDatabase() {
        return TestPostgres.freshDatabase(
                "command", it -> CommandSchema.migrate(it.dataSource(DatabaseRole.MIGRATE)));
    }

    public static CommandContext context(Lane lane, UUID id, String content) {
        return new CommandContext(
                new CommandId(id),
                content.getBytes(StandardCharsets.UTF_8),
                Actor.staff(CasefileNotes.BY, Role.COUNSELOR),
                SCHOOL,
                Optional.of(UUID.randomUUID()),
                lane);
    }

    public static CommandContext context() {
        return context(Lane.ORDINARY, UUID.randomUUID(), "content");
    }

    public Commands commands() {
        return store.commands();
    }

    public JdbcClient as(DatabaseRole role) {
        return JdbcClient.create(database.dataSource(role));
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }
}
