package org.shouwang.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EvenlyTest {

    private static final Duration LEAST = Duration.ofMillis(60);

    private final AtomicLong now = new AtomicLong();
    private final List<Duration> waited = new ArrayList<>();
    private final Evenly evenly =
            new Evenly(
                    LEAST,
                    now::get,
                    left -> {
                        waited.add(left);
                        now.addAndGet(left.toNanos());
                    });

    @Test
    void what_was_found_out_quickly_and_what_took_longer_are_answered_after_the_same_time() {
        for (int millis : new int[] {1, 7, 40}) {
            long begun = now.get();
            now.addAndGet(Duration.ofMillis(millis).toNanos());

            evenly.since(begun);

            assertThat(Duration.ofNanos(now.get() - begun)).isEqualTo(LEAST);
        }
    }

    @Test
    void nobody_waits_who_has_waited_long_enough() {
        now.set(LEAST.toNanos());

        evenly.since(0);

        assertThat(waited).isEmpty();
    }
}
