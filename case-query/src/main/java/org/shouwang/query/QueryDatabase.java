package org.shouwang.query;

import javax.sql.DataSource;

/**
 * How the reader reaches the database; offered by whoever starts the service, with the schema
 * already migrated.
 *
 * @param pool pooled connections of the role shouwang_query
 * @param direct connections of the same role outside any pool: for listening, which keeps its own
 */
public record QueryDatabase(DataSource pool, DataSource direct) {}
