package org.shouwang.notify;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code notify}. Made after the event log's, whose rows it is read beside. */
public final class NotifySchema {

    private static final String NAME = "notify";

    private NotifySchema() {}

    /**
     * Brings the schema up to date.
     *
     * @param owner connects as the role that owns the database ({@code shouwang_migrate})
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(NAME)
                .defaultSchema(NAME)
                .table("schema_history")
                .locations("classpath:db/notify")
                .load()
                .migrate();
    }
}
