package org.shouwang.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void every_database_is_new() throws SQLException {
        try (TestDatabase first = TestPostgres.freshDatabase();
                TestDatabase second = TestPostgres.freshDatabase()) {
            run(first, "create schema s", "create table s.t ()");
            assertThat(one(first, "select to_regclass('s.t')")).isEqualTo("s.t");
            assertThat(one(second, "select to_regclass('s.t')")).isNull();
        }
    }

    @Test
    void a_session_has_a_time_zone_that_is_not_the_jvms() throws SQLException {
        try (TestDatabase database = TestPostgres.freshDatabase()) {
            assertThat(one(database, "show timezone")).isEqualTo(TestPostgres.SESSION_TIME_ZONE);
            assertThat(TimeZone.getDefault().getID()).isNotEqualTo(TestPostgres.SESSION_TIME_ZONE);
        }
    }

    @Test
    void a_prepared_database_is_prepared_once_and_copied() throws SQLException {
        AtomicInteger prepared = new AtomicInteger();
        for (int turn = 0; turn < 3; turn++) {
            try (TestDatabase database =
                    TestPostgres.freshDatabase(
                            "one row",
                            template -> {
                                prepared.incrementAndGet();
                                run(template, "create schema s", "create table s.t (n int)");
                            })) {
                run(database, "insert into s.t values (1)");
                assertThat(one(database, "select count(*) from s.t")).isEqualTo("1");
            }
        }
        assertThat(prepared).hasValue(1);
    }

    private static void run(TestDatabase database, String... statements) {
        try (Connection connection = database.dataSource(DatabaseRole.MIGRATE).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource(DatabaseRole.MIGRATE).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
