package org.shouwang.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Keeps every statement that is prepared, for a test to look at. */
final class Statements {

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final AtomicInteger prepared = new AtomicInteger();

    /** The same connections, overheard. */
    DataSource of(DataSource connections) {
        return proxy(DataSource.class, connections);
    }

    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** How many a page asked since they were forgotten, the same one each time. */
    int count() {
        return prepared.get();
    }

    void forget() {
        prepared.set(0);
        seen.clear();
    }

    /** The loops that fold events ask all the time. */
    private void count(String statement) {
        if (!statement.contains("query.token") && !statement.contains("max(position)")) {
            prepared.incrementAndGet();
        }
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, values) -> {
                            if (method.getName().equals("prepareStatement")) {
                                seen.add((String) values[0]);
                                count((String) values[0]);
                            }
                            try {
                                Object answer = method.invoke(real, values);
                                return answer instanceof Connection connection
                                        ? proxy(Connection.class, connection)
                                        : answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
