package org.shouwang.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.LanedPool;
import org.shouwang.command.store.CommandSchema;
import org.shouwang.notify.NotifyDatabase;
import org.shouwang.notify.NotifySchema;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;
import org.shouwang.query.QueryDatabase;
import org.shouwang.query.QuerySchema;

/** The database of the school, migrated, and each service's own way to it. */
final class Databases implements AutoCloseable {

    private static final String NAME = DataDirectory.DATABASE;

    /** A person who waits longer for a page has no page: better one that says so, and says what. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int WRITER = 24;
    private static final int READER = 24;
    private static final int NOTIFIER = 12;

    private final Postgres postgres;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Databases(Postgres postgres) {
        this.postgres = postgres;
    }

    /** The order matters: the readers' schemas are made beside the log's. */
    static Databases open(Postgres postgres) {
        postgres.ensureDatabase(NAME);
        DataSource owner = postgres.dataSource(NAME, DatabaseRole.MIGRATE);
        CommandSchema.migrate(owner);
        QuerySchema.migrate(owner);
        NotifySchema.migrate(owner);
        return new Databases(postgres);
    }

    Contents contents() {
        return Contents.of(postgres.dataSource(NAME, DatabaseRole.MIGRATE));
    }

    CommandDatabase command() {
        return new CommandDatabase(
                new LanedPool(
                        pool(DatabaseRole.COMMAND, WRITER),
                        pool(DatabaseRole.COMMAND, "_urgent", LanedPool.URGENT)),
                postgres.dataSource(NAME, DatabaseRole.COMMAND));
    }

    QueryDatabase query() {
        return new QueryDatabase(
                pool(DatabaseRole.QUERY, READER), postgres.dataSource(NAME, DatabaseRole.QUERY));
    }

    NotifyDatabase notifications() {
        return new NotifyDatabase(pool(DatabaseRole.NOTIFY, NOTIFIER));
    }

    private DataSource pool(DatabaseRole role, int most) {
        return pool(role, "", most);
    }

    private DataSource pool(DatabaseRole role, String lane, int most) {
        var settings = new HikariConfig();
        settings.setPoolName(role.user() + lane);
        settings.setDataSource(postgres.dataSource(NAME, role));
        settings.setMaximumPoolSize(most);
        settings.setMinimumIdle(2);
        settings.setConnectionTimeout(PATIENCE.toMillis());
        settings.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
        var pool = new HikariDataSource(settings);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
