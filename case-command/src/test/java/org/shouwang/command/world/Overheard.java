package org.shouwang.command.world;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;
import org.shouwang.command.CommandDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps every statement that the writer prepares, for a test to look at. */
public final class Overheard implements BeanPostProcessor {

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final ThreadLocal<Integer> prepared = ThreadLocal.withInitial(() -> 0);

    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** How many statements this thread has prepared, the same one each time. */
    public int count() {
        return prepared.get();
    }

    public void forget() {
        seen.clear();
        prepared.remove();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CommandDatabase database
                ? new CommandDatabase(proxy(DataSource.class, database.pool()), database.direct())
                : bean;
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, values) -> {
                            if (method.getName().equals("prepareStatement")) {
                                seen.add((String) values[0]);
                                prepared.set(prepared.get() + 1);
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
