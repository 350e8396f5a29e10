package org.shouwang.notify.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs turns for as long as it is open, one after another; a turn that fails is not the last. */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Turn turn;
    private final Duration poll;
    private final Pulse pulse;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread thread;

    public Loop(String name, Turn turn, Duration poll, Pulse pulse, Clock clock) {
        this.name = name;
        this.turn = turn;
        this.poll = poll;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** One turn. */
    @FunctionalInterface
    public interface Turn {
        /**
         * @return how much was done; after nothing there is a pause
         */
        int runOnce(Instant now) throws InterruptedException;
    }

    public synchronized void start() {
        if (thread == null) {
            pulse.turned(name, clock.instant());
            thread = Thread.ofVirtual().name("notify-" + name).start(this::run);
        }
    }

    private void run() {
        try {
            boolean open = true;
            while (open) {
                Duration pause = turn();
                open = !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            // Closed, and not waited for any longer.
        }
    }

    private Duration turn() throws InterruptedException {
        try {
            int done = turn.runOnce(clock.instant());
            pulse.turned(name, clock.instant());
            return done > 0 ? Duration.ZERO : poll;
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("loop", name)
                    .addKeyValue("error", e.getClass().getName())
                    .log("a turn failed; the next one follows");
            return PAUSE_AFTER_FAILURE;
        }
    }

    /** Lets the turn under way finish, so that what is being sent is also recorded. */
    @Override
    public synchronized void close() {
        closing.countDown();
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join(PAUSE_AFTER_FAILURE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
