package org.shouwang.command.kill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that stop at the points which can be told by the statement that is run. */
final class HeldConnections extends AbstractDataSource {

    private static final String APPEND = "events.append(";
    private static final String REMOVE_TIMER = "delete from events.timer";
    private static final String MOVE_TOKEN = "update command.token set position";

    private final DataSource real;
    private final Hold hold;

    HeldConnections(DataSource real, Hold hold) {
        this.real = real;
        this.hold = hold;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = real.getConnection();
        return proxy(
                Connection.class,
                (method, arguments) ->
                        method.getName().equals("prepareStatement")
                                ? statement(
                                        (PreparedStatement) call(method, connection, arguments),
                                        (String) arguments[0])
                                : call(method, connection, arguments));
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (!method.getName().startsWith("execute")) {
                        return call(method, statement, arguments);
                    }
                    if (sql.contains(APPEND)) {
                        hold.reached(Point.BEFORE_APPEND);
                    } else if (sql.contains(REMOVE_TIMER)) {
                        hold.reached(Point.BEFORE_ROW_REMOVED);
                    } else if (sql.startsWith(MOVE_TOKEN)) {
                        hold.reached(Point.BEFORE_TOKEN_MOVES);
                    }
                    Object result = call(method, statement, arguments);
                    if (sql.contains(APPEND) && hold.reached(Point.BEFORE_REPLY)) {
                        throw new SQLException("the answer is lost with the server", "08006");
                    }
                    return result;
                });
    }

    private interface Calls {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> calls.answer(method, arguments)));
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }
}
