package org.shouwang.command;

import javax.sql.DataSource;

/**
 * How the writer reaches the database; offered by whoever starts the service, with the schema
 * already migrated.
 *
 * @param pool pooled connections of the role shouwang_command
 * @param direct connections of the same role outside any pool: for the appender and for listening,
 *     which keep theirs
 */
public record CommandDatabase(DataSource pool, DataSource direct) {}
