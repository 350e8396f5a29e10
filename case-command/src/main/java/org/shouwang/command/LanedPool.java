package org.shouwang.command;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.shouwang.web.frame.Urgent;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections of their own for what is urgent: an alert is raised and taken up while every other
 * page waits for a connection.
 */
public final class LanedPool extends AbstractDataSource {

    /** How many are kept for what is urgent. */
    public static final int URGENT = 6;

    private final DataSource ordinary;
    private final DataSource urgent;

    public LanedPool(DataSource ordinary, DataSource urgent) {
        this.ordinary = ordinary;
        this.urgent = urgent;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Urgent.now() ? urgent : ordinary).getConnection();
    }

    /** Nobody asks for a connection as somebody else. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
