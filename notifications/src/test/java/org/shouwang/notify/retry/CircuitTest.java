package org.shouwang.notify.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:05:00Z");

    private final Circuit circuit = new Circuit(2, Duration.ofSeconds(15));

    @Test
    void one_failure_stops_nobody() {
        circuit.failed("gone", NOW);
        assertThat(circuit.permits(8, NOW)).isEqualTo(8);
    }

    @Test
    void after_some_failures_the_channel_rests_and_then_one_message_tries() {
        circuit.failed("gone", NOW);
        circuit.failed("gone", NOW);
        assertThat(circuit.permits(8, NOW.plusSeconds(14))).isZero();
        assertThat(circuit.permits(8, NOW.plusSeconds(15))).isEqualTo(1);
        circuit.failed("gone", NOW.plusSeconds(15));
        assertThat(circuit.permits(8, NOW.plusSeconds(29))).isZero();
    }

    @Test
    void once_it_works_everything_flows_again() {
        circuit.failed("gone", NOW);
        circuit.failed("gone", NOW);
        circuit.worked();
        assertThat(circuit.permits(8, NOW)).isEqualTo(8);
        assertThat(circuit.trouble()).isEmpty();
    }

    @Test
    void trouble_tells_since_when_and_the_latest_reason() {
        circuit.failed("no route", NOW);
        circuit.failed("no answer", NOW.plusSeconds(5));
        assertThat(circuit.trouble()).contains(new Circuit.Trouble(NOW, "no answer"));
    }

    @Test
    void a_refused_message_is_trouble_but_lets_the_others_through() {
        for (int i = 0; i < 5; i++) {
            circuit.refused("450", NOW);
        }
        assertThat(circuit.permits(8, NOW)).isEqualTo(8);
        assertThat(circuit.trouble()).isPresent();
    }
}
