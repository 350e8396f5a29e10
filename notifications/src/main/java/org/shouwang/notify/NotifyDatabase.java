package org.shouwang.notify;

import javax.sql.DataSource;

/**
 * The database as this service may use it: connected as {@code shouwang_notify}. A type of its own,
 * because several services with a database role each may share one application context.
 */
public record NotifyDatabase(DataSource dataSource) {}
