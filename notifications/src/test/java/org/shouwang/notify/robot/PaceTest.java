package org.shouwang.notify.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:05:00Z");

    private final Pace pace = new Pace(2);

    @Test
    void a_third_message_in_a_minute_waits_for_the_first_to_be_a_minute_old() {
        assertThat(pace.take("robot", NOW)).isEmpty();
        assertThat(pace.take("robot", NOW.plusSeconds(20))).isEmpty();
        assertThat(pace.take("robot", NOW.plusSeconds(30))).contains(Duration.ofSeconds(30));
        assertThat(pace.take("robot", NOW.plusSeconds(60))).isEmpty();
        assertThat(pace.take("robot", NOW.plusSeconds(61))).contains(Duration.ofSeconds(19));
    }

    @Test
    void robots_do_not_wait_for_each_other() {
        pace.take("one", NOW);
        pace.take("one", NOW);
        assertThat(pace.take("other", NOW)).isEmpty();
    }
}
