package org.shouwang.notify.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs turns for as long as it is open, one after another; a turn that fails is not the last. */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final String name;
    private final Turn turn;
    private final Duration poll;
    private final Pulse pulse;
    private final Clock clock;
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
            while (!Thread.currentThread().isInterrupted()) {
                if (turn() == 0) {
                    Thread.sleep(poll);
                }
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private int turn() throws InterruptedException {
        try {
            int done = turn.runOnce(clock.instant());
            pulse.turned(name, clock.instant());
            return done;
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.atError()
                        .addKeyValue("loop", name)
                        .addKeyValue("error", e.getClass().getName())
                        .log("a turn failed; the next one follows");
            }
            Thread.sleep(PAUSE_AFTER_FAILURE);
            return 1;
        }
    }

    @Override
    public synchronized void close() {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
