package org.shouwang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.log.LogFixture.saying;
import static org.shouwang.log.LogFixture.worry;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.wire.EventWire;
import org.springframework.jdbc.datasource.AbstractDataSource;

class TailTest {

    private final LogFixture fixture = LogFixture.fresh();
    private final EventWire wire = new EventWire(new KeysInMemory());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_follower_hears_of_an_append_much_sooner_than_by_looking_once_a_second() {
        AtomicInteger woken = new AtomicInteger();
        try (Tail tail = new Tail(fixture.query())) {
            tail.follow(woken::incrementAndGet);
            tail.start();
            await().until(tail::isListening);
            await().until(() -> woken.get() > 0);

            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                int before = woken.get();
                fixture.append(worry(), saying("news"), wire);
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> woken.get() > before);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(12));
        }
    }

    @Test
    void a_follower_that_fails_does_not_keep_the_news_from_others() {
        AtomicInteger woken = new AtomicInteger();
        try (Tail tail = new Tail(fixture.query())) {
            tail.follow(
                    () -> {
                        throw new IllegalStateException("I always fail");
                    });
            Tail.Following following = tail.follow(woken::incrementAndGet);

            tail.wake();
            following.close();
            tail.wake();

            assertThat(woken).hasValue(1);
        }
    }

    @Test
    void followers_are_woken_once_a_second_where_nothing_can_be_listened_to() {
        AtomicInteger woken = new AtomicInteger();
        try (Tail tail = new Tail(new Unreachable())) {
            tail.follow(woken::incrementAndGet);
            long start = System.nanoTime();
            tail.start();

            await().atMost(Duration.ofSeconds(40)).until(() -> woken.get() >= 3);

            assertThat(tail.isListening()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("it does not look all the time")
                    .isGreaterThan(Duration.ofMillis(1900));
        }
    }

    @Test
    void closing_gives_the_connection_back() {
        Tail tail = new Tail(fixture.query());
        tail.start();
        await().until(tail::isListening);
        long start = System.nanoTime();

        tail.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(tail.isListening()).isFalse();
        await().until(
                        () ->
                                fixture.sql()
                                                .sql(
                                                        "select count(*) from pg_stat_activity"
                                                            + " where query = 'listen events' and"
                                                            + " datname = current_database()")
                                                .query(Long.class)
                                                .single()
                                        == 0);
    }

    private static final class Unreachable extends AbstractDataSource {
        @Override
        public java.sql.Connection getConnection() throws SQLException {
            throw new SQLException("nobody there", "08001");
        }

        @Override
        public java.sql.Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
