package org.shouwang.log.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of one projection: folds whenever woken, waits out faults, and never gives up. */
final class Runner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final String name;
    private final Projector projector;
    private final Retry retry;
    private final Rebuild rebuild;
    private final Progress progress;
    private final Wakeup wakeup = new Wakeup();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    Runner(String name, Projector projector, Retry retry, Rebuild rebuild, Progress progress) {
        this.name = name;
        this.projector = projector;
        this.retry = retry;
        this.rebuild = rebuild;
        this.progress = progress;
        this.thread = Thread.ofPlatform().name("projection-" + name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        wakeup.call();
    }

    /** Waits for the batch that is under way. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            if (thread.isAlive()) {
                thread.join(PATIENCE_AT_CLOSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean retried = false;
        int failures = 0;
        try {
            while (closing.getCount() > 0) {
                try {
                    if (!retried) {
                        // A new release may read what the one before could not.
                        retry.run();
                        retried = true;
                    }
                    boolean more = step();
                    failures = 0;
                    if (!more) {
                        wakeup.await(POLL);
                    }
                } catch (RuntimeException | Error e) {
                    complain(e);
                    pause(failures++);
                }
            }
        } catch (InterruptedException _) {
            LOG.info("Projection {} was interrupted and stops", name);
        }
    }

    /** One batch, or the rebuild that must come before it. Whether there is more to do at once. */
    boolean step() {
        Projector.Result result = projector.runOnce();
        return switch (result.step()) {
            case MORE, CAUGHT_UP -> {
                progress.reached(name, result.position());
                yield result.step() == Projector.Step.MORE;
            }
            case OUTDATED -> rebuild();
            case ELSEWHERE, NEWER -> false;
        };
    }

    /** Whether it was rebuilt; false when another process is at it. */
    boolean rebuild() {
        var reached = rebuild.run();
        reached.ifPresent(position -> progress.reached(name, position));
        return reached.isPresent();
    }

    int retryParked() {
        return retry.run();
    }

    /** Messages of databases and parsers quote content, so they are not repeated. */
    private void complain(Throwable e) {
        String what = e instanceof TokenAheadOfLog ahead ? ahead.getMessage() : Failure.reason(e);
        LOG.error("Projection {} cannot go on and will try again: {}", name, what);
    }

    private void pause(int failuresBefore) throws InterruptedException {
        long millis = FIRST_PAUSE_MILLIS << Math.min(failuresBefore, MOST_DOUBLINGS);
        boolean _ = closing.await(millis, TimeUnit.MILLISECONDS);
    }
}
