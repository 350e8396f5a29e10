package org.shouwang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shouwang.web.frame.Urgent;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

final class LanedPoolTest {

    private final List<String> taken = new ArrayList<>();
    private final LanedPool pool = new LanedPool(named("ordinary"), named("urgent"));

    private DataSource named(String name) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                taken.add(name);
                return (Connection)
                        Proxy.newProxyInstance(
                                LanedPoolTest.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (_, _, _) -> null);
            }

            @Override
            public Connection getConnection(String user, String password) {
                return getConnection();
            }
        };
    }

    private void asks(String path) throws Exception {
        new Urgent()
                .doFilter(
                        new MockHttpServletRequest("GET", path),
                        new MockHttpServletResponse(),
                        (_, _) -> take());
    }

    private void take() {
        try {
            pool.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_alert_and_signing_in_have_connections_of_their_own() throws Exception {
        asks("/raise");
        asks("/signin");
        asks("/do/alerts/01/acknowledge");
        asks("/cases");
        asks("/do/responses/01");
        take();
        assertThat(taken)
                .containsExactly("urgent", "urgent", "urgent", "ordinary", "ordinary", "ordinary");
    }
}
