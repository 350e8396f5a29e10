package org.shouwang.command.kill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that tell of each prepared statement that is run through them. */
public final class HeldConnections extends AbstractDataSource {

    private final DataSource real;
    private final Told told;

    public HeldConnections(DataSource real, Told told) {
        this.real = real;
        this.told = told;
    }

    /** Whoever is told, on the thread that runs the statement. */
    public interface Told {

        /**
         * @param texts the parameters that are text, in order
         */
        void before(String sql, List<String> texts);

        /** The server has answered, and nobody knows it yet. */
        default void after(String sql) throws SQLException {}
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
        List<String> texts = new ArrayList<>();
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.getName().equals("setString")) {
                        texts.add((String) arguments[1]);
                    }
                    if (!method.getName().startsWith("execute")) {
                        return call(method, statement, arguments);
                    }
                    told.before(sql, texts);
                    Object result = call(method, statement, arguments);
                    told.after(sql);
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
