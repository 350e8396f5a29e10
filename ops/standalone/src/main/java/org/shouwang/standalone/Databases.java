package org.shouwang.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.store.CommandSchema;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;

/** The database of the school, migrated, and each service's own way to it. */
final class Databases implements AutoCloseable {

    private static final String NAME = "shouwang";
    private static final int POOL = 24;

    private final Postgres postgres;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Databases(Postgres postgres) {
        this.postgres = postgres;
    }

    static Databases open(Postgres postgres) {
        postgres.ensureDatabase(NAME);
        var databases = new Databases(postgres);
        CommandSchema.migrate(postgres.dataSource(NAME, DatabaseRole.MIGRATE));
        return databases;
    }

    CommandDatabase command() {
        return new CommandDatabase(
                pool(DatabaseRole.COMMAND), postgres.dataSource(NAME, DatabaseRole.COMMAND));
    }

    private DataSource pool(DatabaseRole role) {
        var settings = new HikariConfig();
        settings.setPoolName(role.user());
        settings.setDataSource(postgres.dataSource(NAME, role));
        settings.setMaximumPoolSize(POOL);
        settings.setMinimumIdle(2);
        var pool = new HikariDataSource(settings);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
