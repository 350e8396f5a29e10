package org.shouwang.command.timer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shouwang.command.Command;
import org.shouwang.command.store.Commands;
import org.shouwang.contract.StreamType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fires what is due. Any number of processes may do so at the same time.
 *
 * <p>A timer's row is removed after its commands are durable. Whoever dies in between leaves the
 * row; the next one sends the same command id, which is known by then, and removes it. So each
 * fires at least once and takes effect once.
 *
 * <p>One that fails waits longer each time and holds up nobody else.
 */
public final class Timers {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 8; // up to 21 minutes

    private final DataSource pool;
    private final Commands commands;
    private final Map<StreamType, TimerBinding> bindings;
    private final TimerMetrics metrics;

    /**
     * @param pool of the role shouwang_command
     * @param bindings of all features, one for each kind of stream that sets timers
     */
    public Timers(
            DataSource pool, Commands commands, List<TimerBinding> bindings, TimerMetrics metrics) {
        this.pool = pool;
        this.commands = commands;
        this.bindings =
                bindings.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        TimerBinding::type, Function.identity()));
        this.metrics = metrics;
    }

    /**
     * Fires everything that is due, in the order in which it was due.
     *
     * @return how many fired
     * @throws SQLException when the database does not answer; the rest stays due
     */
    public int runOnce(Instant now) throws SQLException {
        int fired = 0;
        for (Optional<Boolean> next = next(now); next.isPresent(); next = next(now)) {
            fired += next.get() ? 1 : 0;
        }
        metrics.left(unfired(now));
        return fired;
    }

    /** Whether the next one that is due could be fired; empty when none is left. */
    private Optional<Boolean> next(Instant now) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var rows = new TimerRows(connection);
                Optional<DueTimer> timer = rows.pick(now);
                Optional<Boolean> fired = Optional.empty();
                if (timer.isPresent()) {
                    fired = Optional.of(fire(rows, timer.get(), now));
                }
                connection.commit();
                return fired;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private boolean fire(TimerRows rows, DueTimer timer, Instant now) throws SQLException {
        try {
            send(timer, now);
            rows.remove(timer);
            metrics.fired(Duration.between(timer.dueAt(), now));
            return true;
        } catch (RuntimeException e) {
            log.error(
                    "timer {} of {}/{} failed {} times: {}",
                    timer.event(),
                    timer.stream(),
                    timer.sequence(),
                    timer.attempts() + 1,
                    e.toString());
            rows.putOff(timer, now.plus(pause(timer.attempts())));
            return false;
        }
    }

    private void send(DueTimer timer, Instant now) {
        TimerBinding binding = bindings.get(timer.stream().type());
        if (binding == null) {
            throw new IllegalStateException("nobody answers for this kind of stream");
        }
        List<Command> due = binding.whenDue().commands(timer, now);
        if (!due.isEmpty()) {
            commands.send(
                    timer.context(binding.lane()),
                    due.getFirst(),
                    due.subList(1, due.size()).toArray(Command[]::new));
        }
    }

    private static Duration pause(int failed) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(failed, DOUBLINGS));
    }

    /** Those that are due and could not be fired. */
    private long unfired(Instant now) {
        return JdbcClient.create(pool)
                .sql("select count(*) from events.timer where due_at <= ? and attempts > 0")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * Brings back rows that were lost, from the events.
     *
     * @return how many were missing
     */
    public long rebuild() {
        return JdbcClient.create(pool)
                .sql("select events.rebuild_timers()")
                .query(Long.class)
                .single();
    }
}
