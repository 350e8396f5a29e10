package org.shouwang.command.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.shouwang.command.store.AppendResult.Appended;
import org.shouwang.command.store.AppendResult.Known;
import org.shouwang.command.store.AppendResult.RuleTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings batches into the database and answers every submission, whatever happens on the way. Used
 * by one thread.
 *
 * <p>When the connection is lost while a batch is under way, nobody knows whether it was committed.
 * Sending it again is safe: {@code events.append} looks for the command ids first, under the lock
 * that a transaction still running would hold.
 */
final class Batches implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Batches.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Nothing is wrong with what was sent: locks, resources, shutdown, lost connections, disk. */
    private static final Set<String> TRANSIENT = Set.of("08", "25", "40", "53", "55", "57", "58");

    private final DataSource connections;
    private final AppenderLimits limits;
    private Optional<AppendStatement> open = Optional.empty();
    private volatile Optional<Failure> failure = Optional.empty();

    Batches(DataSource connections, AppenderLimits limits) {
        this.connections = connections;
        this.limits = limits;
    }

    /** Returns when each submission has its answer. */
    void append(List<Submission> batch) {
        long deadline = System.nanoTime() + limits.patience().toNanos();
        try {
            answer(batch, send(batch), false);
        } catch (SQLException | RuntimeException e) {
            forget(e);
            batch.forEach(submission -> appendAlone(submission, deadline, e));
        }
    }

    private void answer(List<Submission> batch, List<AppendResult> results, boolean again) {
        for (int i = 0; i < batch.size(); i++) {
            Submission submission = batch.get(i);
            AppendResult result = results.get(i);
            if (result instanceof RuleTaken && batch.size() > 1) {
                // Somebody of the same batch may have released it.
                append(List.of(submission));
            } else {
                submission.answer().complete(again ? ownFirst(submission, result) : result);
            }
        }
    }

    /**
     * Tries until the database has answered or the patience is over.
     *
     * @param reason why the batch failed that this was part of
     */
    private void appendAlone(Submission submission, long deadline, Exception reason) {
        Exception last = reason;
        boolean pause = open.isEmpty();
        while (System.nanoTime() < deadline) {
            if (pause) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            try {
                answer(List.of(submission), send(List.of(submission)), true);
                return;
            } catch (SQLException | RuntimeException e) {
                last = e;
                forget(e);
                if (!isTransient(e)) {
                    submission.answer().completeExceptionally(new AppendFailed(e));
                    return;
                }
                pause = true;
            }
        }
        submission.answer().completeExceptionally(new AppendUnanswered(last));
    }

    /** A submission known from its own earlier try was not known before. */
    private static AppendResult ownFirst(Submission submission, AppendResult result) {
        if (result instanceof Known known
                && known.firstEvent().isPresent()
                && !submission.events().isEmpty()
                && known.firstEvent()
                        .get()
                        .equals(submission.events().getFirst().recording().event().value())) {
            return new Appended(known.firstPosition(), known.lastPosition());
        }
        return result;
    }

    private List<AppendResult> send(List<Submission> batch) throws SQLException {
        if (open.isEmpty()) {
            open = Optional.of(new AppendStatement(connections.getConnection()));
        }
        List<AppendResult> results = open.get().append(batch);
        failure = Optional.empty();
        return results;
    }

    /** After any failure the next try gets a fresh connection: cheap, and certainly clean. */
    private void forget(Exception failure) {
        // The driver's message may quote a value; the state does not.
        log.warn("appending failed: {}", state(failure));
        if (isTransient(failure)) {
            this.failure = Optional.of(new Failure(state(failure), System.nanoTime()));
        }
        open.ifPresent(AppendStatement::close);
        open = Optional.empty();
    }

    private record Failure(String state, long at) {}

    /** The last try, if it failed. Any thread may ask. */
    Optional<Backlog.Failed> failed() {
        return failure.map(
                it ->
                        new Backlog.Failed(
                                it.state(), Duration.ofNanos(System.nanoTime() - it.at())));
    }

    private static boolean isTransient(Exception e) {
        String state = state(e);
        return state.length() < 2 || TRANSIENT.contains(state.substring(0, 2));
    }

    private static String state(Exception e) {
        return e instanceof SQLException sql
                ? Optional.ofNullable(sql.getSQLState()).orElse("")
                : e.getClass().getName();
    }

    @Override
    public void close() {
        open.ifPresent(AppendStatement::close);
    }
}
