package org.shouwang.command.watch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Asks the database what time it is, over a connection of its own: a pool in trouble would keep who
 * asks waiting. One answer serves every check of a look around.
 */
final class DatabaseProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DataSource connections;
    private final Clock clock;
    private Optional<Answer> last = Optional.empty();
    private long askedAt;

    DatabaseProbe(DataSource connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    sealed interface Answer {

        /**
         * @param took from asking to the answer
         * @param apart how far the two clocks are apart, leaving out what may be the way
         */
        record Answered(Duration took, Duration apart) implements Answer {}

        /**
         * @param why an SQL state or a kind of failure, never a message: messages quote values
         */
        record Silent(String why) implements Answer {}
    }

    synchronized Answer ask() {
        if (last.isEmpty() || System.nanoTime() - askedAt > FRESH.toNanos()) {
            last = Optional.of(within(PATIENCE));
            askedAt = System.nanoTime();
        }
        return last.get();
    }

    boolean isSilent() {
        return ask() instanceof Answer.Silent;
    }

    private Answer within(Duration patience) {
        var answer = new CompletableFuture<Answer>();
        Thread.ofVirtual().name("database-probe").start(() -> answer.complete(askNow()));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new Answer.Silent("no answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Silent("interrupted");
        } catch (ExecutionException e) {
            return new Answer.Silent(e.getCause().getClass().getSimpleName());
        }
    }

    private Answer askNow() {
        Instant before = clock.instant();
        long started = System.nanoTime();
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            Instant there = row.getObject(1, OffsetDateTime.class).toInstant();
            var took = Duration.ofNanos(System.nanoTime() - started);
            return new Answer.Answered(took, apart(before, there, took));
        } catch (SQLException e) {
            return new Answer.Silent("SQL state " + e.getSQLState());
        } catch (RuntimeException e) {
            return new Answer.Silent(e.getClass().getSimpleName());
        }
    }

    /** The database read its clock at some moment between question and answer. */
    private static Duration apart(Instant before, Instant there, Duration took) {
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        Instant after = before.plus(took);
        return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    }
}
