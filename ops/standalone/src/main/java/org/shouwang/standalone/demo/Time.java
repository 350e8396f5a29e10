package org.shouwang.standalone.demo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.store.Commands;
import org.shouwang.command.timer.TimerBinding;
import org.shouwang.command.timer.TimerMetrics;
import org.shouwang.command.timer.Timers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the story's time go by: whatever falls due on the way is fired at its own instant. */
final class Time implements Agenda.Passing {

    private final VirtualClock clock;
    private final Timers timers;
    private final JdbcClient sql;

    Time(
            VirtualClock clock,
            CommandDatabase database,
            Commands onTheClock,
            List<TimerBinding> bindings) {
        this.clock = clock;
        this.timers =
                new Timers(
                        database.pool(),
                        onTheClock,
                        bindings,
                        new TimerMetrics(new SimpleMeterRegistry()));
        this.sql = JdbcClient.create(database.pool());
    }

    @Override
    public void passUntil(Instant instant) {
        try {
            for (Optional<Instant> due = nextDue(instant);
                    due.isPresent();
                    due = nextDue(instant)) {
                clock.moveTo(due.get());
                timers.runOnce(clock.instant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the timers of the story could not be fired", e);
        }
        clock.moveTo(instant);
    }

    private Optional<Instant> nextDue(Instant until) {
        return sql.sql(
                        """
                        select min(greatest(due_at, retry_at)) from events.timer
                        where greatest(due_at, retry_at) <= ?
                        """)
                .param(until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
