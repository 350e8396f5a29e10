package org.shouwang.notify.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shouwang.notify.TestClock;

class LoopTest {

    private final TestClock clock = new TestClock();
    private final Pulse pulse = new Pulse();

    private Loop loop(Loop.Turn turn) {
        return new Loop("test", turn, Duration.ofMillis(10), pulse, clock);
    }

    @Test
    void a_turn_that_fails_is_not_the_last() {
        AtomicInteger turns = new AtomicInteger();
        Loop.Turn failsOnce =
                _ -> {
                    if (turns.incrementAndGet() == 1) {
                        throw new IllegalStateException("once");
                    }
                    return 0;
                };
        try (Loop loop = loop(failsOnce)) {
            loop.start();
            await().until(() -> turns.get() > 2);
        }
    }

    @Test
    void closing_waits_for_the_turn_under_way() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Loop loop =
                loop(
                        _ -> {
                            begun.countDown();
                            closing.await();
                            finished.set(true);
                            return 0;
                        });
        loop.start();
        begun.await();
        Thread closer = Thread.startVirtualThread(loop::close);
        closing.countDown();
        closer.join();
        assertThat(finished).isTrue();
    }

    @Test
    void a_loop_that_was_never_started_can_be_closed() {
        loop(_ -> 0).close();
        assertThat(pulse.silent(Duration.ZERO, clock.instant())).isEmpty();
    }
}
