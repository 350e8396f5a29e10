package org.shouwang.postgres;

import javax.sql.DataSource;

/** A database of its own for one test. Dropped on close, or with its server. */
public final class TestDatabase implements AutoCloseable {
    private final Postgres server;
    private final String name;

    TestDatabase(Postgres server, String name) {
        this.server = server;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String jdbcUrl(DatabaseRole role) {
        return server.jdbcUrl(name, role);
    }

    public String password(DatabaseRole role) {
        return server.password(role);
    }

    /** Plain connections without a pool. */
    public DataSource dataSource(DatabaseRole role) {
        return server.dataSource(name, role);
    }

    @Override
    public void close() {
        TestPostgres.drop(server, name);
    }
}
