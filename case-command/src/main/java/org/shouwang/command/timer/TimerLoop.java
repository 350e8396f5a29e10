package org.shouwang.command.timer;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second for what is due. */
public final class TimerLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TimerLoop.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Timers timers;
    private final Clock clock;
    private final AtomicReference<Instant> lastRound = new AtomicReference<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("timers").factory());

    private TimerLoop(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    public static TimerLoop start(Timers timers, Clock clock) {
        var loop = new TimerLoop(timers, clock);
        loop.thread.scheduleWithFixedDelay(loop::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return loop;
    }

    /** A round that fails is logged, and the next one tries again. */
    private void round() {
        try {
            timers.runOnce(clock.instant());
            lastRound.set(clock.instant());
        } catch (SQLException | RuntimeException e) {
            log.error("timers could not be fired: {}", e.toString());
        }
    }

    /** When everything due had last been fired: what the health check looks at. */
    public Optional<Instant> lastRound() {
        return Optional.ofNullable(lastRound.get());
    }

    /** Finishes the round under way. */
    @Override
    public void close() {
        thread.close();
    }
}
