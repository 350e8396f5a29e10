package org.shouwang.command.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the writer's part of the database up to date. */
public final class CommandSchema {

    private CommandSchema() {}

    /**
     * @param owner connections of the role shouwang_migrate
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/command")
                .schemas("command")
                .defaultSchema("command")
                .load()
                .migrate();
    }
}
