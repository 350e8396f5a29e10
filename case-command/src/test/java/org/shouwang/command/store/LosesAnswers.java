package org.shouwang.command.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that break after the statement was done and before its answer arrives. */
final class LosesAnswers extends AbstractDataSource {

    private final DataSource real;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    LosesAnswers(DataSource real) {
        this.real = real;
    }

    void loseNext(int answers) {
        toLose.set(answers);
    }

    int lost() {
        return lost.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = real.getConnection();
        return proxy(
                Connection.class,
                connection,
                (name, result) ->
                        name.equals("prepareStatement")
                                ? statement((PreparedStatement) result, connection)
                                : result);
    }

    private PreparedStatement statement(PreparedStatement statement, Connection connection) {
        return proxy(
                PreparedStatement.class,
                statement,
                (name, result) -> {
                    if (name.equals("executeQuery") && toLose.getAndDecrement() > 0) {
                        lost.incrementAndGet();
                        connection.close();
                        throw new SQLException("the line went dead", "08006");
                    }
                    return result;
                });
    }

    private interface After {
        Object answer(String method, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            try {
                                return after.answer(
                                        method.getName(), method.invoke(target, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }
}
