package org.shouwang.command.kill;

import java.sql.SQLException;
import java.util.List;

/** The points which can be told by the statement that is run. */
record Statements(Hold hold) implements HeldConnections.Told {

    private static final String APPEND = "events.append(";
    private static final String REMOVE_TIMER = "delete from events.timer";
    private static final String MOVE_TOKEN = "update command.token set position";

    @Override
    public void before(String sql, List<String> texts) {
        if (sql.contains(APPEND)) {
            hold.reached(Point.BEFORE_APPEND);
        } else if (sql.contains(REMOVE_TIMER)) {
            hold.reached(Point.BEFORE_ROW_REMOVED);
        } else if (sql.startsWith(MOVE_TOKEN)) {
            hold.reached(Point.BEFORE_TOKEN_MOVES);
        }
    }

    @Override
    public void after(String sql) throws SQLException {
        if (sql.contains(APPEND) && hold.reached(Point.BEFORE_REPLY)) {
            throw new SQLException("the answer is lost with the server", "08006");
        }
    }
}
