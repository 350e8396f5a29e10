package org.shouwang.notify.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void waits_double_up_to_the_longest() {
        assertThat(backOff.pause(1, 0.999_999)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backOff.pause(2, 0.999_999)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backOff.pause(4, 0.999_999)).isEqualTo(Duration.ofSeconds(40));
        assertThat(backOff.pause(7, 0.999_999)).isEqualTo(Duration.ofMinutes(5));
        assertThat(backOff.pause(Integer.MAX_VALUE, 0.999_999)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void chance_takes_away_at_most_half() {
        assertThat(backOff.pause(1, 0)).isEqualTo(Duration.ofMillis(2500));
        assertThat(backOff.pause(2, 0.5)).isEqualTo(Duration.ofMillis(7500));
    }
}
