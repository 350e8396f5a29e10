package org.shouwang.standalone;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shouwang.postgres.Postgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the database server again when it died under the running program. */
final class Watchdog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Postgres postgres;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("postgres-watchdog").daemon().factory());

    private Watchdog(Postgres postgres) {
        this.postgres = postgres;
    }

    static Watchdog over(Postgres postgres) {
        var watchdog = new Watchdog(postgres);
        watchdog.thread.scheduleWithFixedDelay(
                watchdog::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return watchdog;
    }

    /** A restart that fails is logged, and tried again at the next look. */
    private void look() {
        try {
            if (!postgres.isRunning()) {
                log.warn("PostgreSQL is gone and is started again");
                postgres.restart();
            }
        } catch (RuntimeException e) {
            log.error("PostgreSQL could not be started again: {}", e.toString());
        }
    }

    /** Before the server is stopped on purpose. */
    @Override
    public void close() {
        thread.close();
    }
}
