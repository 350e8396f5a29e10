package org.shouwang.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
final class TestStore implements AutoCloseable {

    static final SchoolId SCHOOL = new SchoolId(new UUID(0x7000, 0x8000_0000_0000_0002L));

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final TestDatabase database;
    final CommandStore store;
    private final HikariDataSource pool;

    TestStore(TestDatabase database, RecordKeys keys, Clock clock, AppenderLimits limits) {
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
                                List.of(CasefileNotes.binding()),
                                CasefileNotes.rules(),
                                limits,
                                clock,
                                metrics));
    }

    TestStore(TestDatabase database, RecordKeys keys) {
        this(database, keys, Clock.systemUTC(), AppenderLimits.DEFAULT);
    }

    static TestDatabase freshDatabase() {
        return TestPostgres.freshDatabase(
                "command", it -> CommandSchema.migrate(it.dataSource(DatabaseRole.MIGRATE)));
    }

    static CommandContext context(Lane lane, UUID id, String content) {
        return new CommandContext(
                new CommandId(id),
                content.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Actor.staff(CasefileNotes.BY, Role.COUNSELOR),
                SCHOOL,
                Optional.of(UUID.randomUUID()),
                lane);
    }

    static CommandContext context() {
        return context(Lane.ORDINARY, UUID.randomUUID(), "content");
    }

    Commands commands() {
        return store.commands();
    }

    JdbcClient as(DatabaseRole role) {
        return JdbcClient.create(database.dataSource(role));
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }
}
