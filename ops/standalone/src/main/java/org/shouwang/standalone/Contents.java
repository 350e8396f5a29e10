package org.shouwang.standalone;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a data directory holds already. The log itself says so: a directory brought back from a
 * backup is known like any other.
 */
enum Contents {
    NOTHING,
    SCHOOL,
    DEMO;

    /** Founding its school is the first thing that ever happens in an installation. */
    private static final String FOUNDED =
            """
            select payload ->> 'simulated' = 'true' from events.event order by position limit 1
            """;

    /**
     * @param owner of the tables, which are there
     */
    static Contents of(DataSource owner) {
        return JdbcClient.create(owner)
                .sql(FOUNDED)
                .query(Boolean.class)
                .optional()
                .map(simulated -> simulated ? DEMO : SCHOOL)
                .orElse(NOTHING);
    }
}
