package org.shouwang.query;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code query}. Made after the writer's, whose events it is read beside. */
public final class QuerySchema {

    static final String NAME = "query";

    private QuerySchema() {}

    /**
     * Brings the schema up to date.
     *
     * @param owner connections of the role shouwang_migrate
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/query")
                .schemas(NAME)
                .defaultSchema(NAME)
                .load()
                .migrate();
    }
}
