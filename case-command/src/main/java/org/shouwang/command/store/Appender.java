package org.shouwang.command.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that writes events. It drains what waits into one short
 * transaction; processes take turns under one lock of the database, so that positions have no gaps
 * and follow the order of commits.
 *
 * <p>Guarantees: what was answered is durable; nothing is written twice; alerts go first and are
 * never turned away because the queue is full; a submission that the database will not take fails
 * alone.
 */
final class Appender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Appender.class);

    private final AppenderLimits limits;
    private final AppendQueue queue;
    private final AppenderMetrics metrics;
    private final Batches batches;
    private final Thread thread;

    /** When what is not answered yet was handed in, by the clock that never jumps. */
    private final Map<Object, Long> unanswered = new ConcurrentHashMap<>();

    /**
     * @param connections of the writer's role; one is kept open and its settings changed, so it
     *     must not be shared through a pool
     */
    Appender(DataSource connections, AppenderLimits limits, AppenderMetrics metrics) {
        this.limits = limits;
        this.metrics = metrics;
        this.queue = new AppendQueue(limits.queue(), limits.batch());
        this.batches = new Batches(connections, limits);
        metrics.watch(queue);
        this.thread = Thread.ofPlatform().name("appender").start(this::run);
    }

    /**
     * Waits until the submission is durable, or it is certain that it will not be.
     *
     * @throws AppenderBusy when it was turned away, or waited too long; nothing was written
     * @throws AppendUnanswered when the database stopped answering on the way
     * @throws AppendFailed when the database would not take it; nothing was written
     */
    AppendResult append(Submission submission) {
        long started = System.nanoTime();
        if (!queue.offer(submission)) {
            throw new AppenderBusy("the queue is full");
        }
        unanswered.put(submission.answer(), started);
        try {
            return await(submission);
        } finally {
            unanswered.remove(submission.answer());
            metrics.answered(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /**
     * An interrupted caller still learns what became of its submission: the appender answers within
     * its patience in any case.
     */
    private AppendResult await(Submission submission) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + limits.patience().toNanos();
        try {
            while (true) {
                try {
                    long left = deadline - System.nanoTime();
                    return left > 0
                            ? submission.answer().get(left, TimeUnit.NANOSECONDS)
                            : submission.answer().get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (TimeoutException _) {
                    if (queue.withdraw(submission)) {
                        throw new AppenderBusy("waited too long");
                    }
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Each caller gets a stack trace of its own. */
    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case AppendFailed failed -> new AppendFailed(failed.getCause());
            case AppendUnanswered unanswered -> new AppendUnanswered(unanswered.getCause());
            default -> new AppendUnanswered(cause);
        };
    }

    Backlog backlog() {
        // What comes in while this is counted waits since now, not since the time to come.
        long oldest =
                unanswered.values().stream()
                        .mapToLong(since -> Math.max(0, System.nanoTime() - since))
                        .max()
                        .orElse(0);
        return new Backlog(unanswered.size(), Duration.ofNanos(oldest), batches.failed());
    }

    private void run() {
        try (batches) {
            for (List<Submission> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                metrics.taken(batch.size());
                append(batch);
            }
        }
    }

    /** Nobody waits for ever, and the thread lives on, even when the machine fails it. */
    private void append(List<Submission> batch) {
        try {
            batches.append(batch);
        } catch (Error e) {
            log.error("appending failed", e);
            batch.forEach(it -> it.answer().completeExceptionally(new AppendUnanswered(e)));
        }
    }

    /** Takes nothing more in and returns when all that waited is answered. */
    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
