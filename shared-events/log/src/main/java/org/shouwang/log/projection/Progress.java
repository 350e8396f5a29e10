package org.shouwang.log.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.log.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a service's projections are, whichever process runs them. Who has just written waits here
 * until what he wrote can be read.
 */
public final class Progress {

    /** How soon to look into the database, at growing distances: another process may have moved. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(10);

    private static final Duration LAST_LOOK = Duration.ofMillis(200);

    private final JdbcClient sql;
    private final EventLog log;
    private final Tokens tokens;
    private final ParkedStreams parkedStreams;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final Object moved = new Object();

    public Progress(DataSource dataSource, String schema) {
        this.sql = JdbcClient.create(dataSource);
        this.log = new EventLog(dataSource);
        this.tokens = new Tokens(schema);
        this.parkedStreams = new ParkedStreams(schema);
    }

    /** What waiting for a position came to. */
    public enum Outcome {
        /** The rows show everything up to the position. */
        REACHED,
        /** Not yet, and the time is up; or the log itself is not that long. */
        BEHIND,
        /** The projection is past the position, but the stream in question is not in its rows. */
        PARKED
    }

    /** The last position that is in a projection's rows; 0 before its first. */
    public long position(String projection) {
        long position = tokens.find(sql, projection).map(Tokens.Token::position).orElse(0L);
        seen.merge(projection, position, Math::max);
        return position;
    }

    /** Waits until a projection has reached a position, at most so long. */
    public Outcome awaitPosition(String projection, long position, Duration timeout) {
        if (known(projection) >= position || position(projection) >= position) {
            return Outcome.REACHED;
        }
        if (log.head() < position) {
            return Outcome.BEHIND;
        }
        long end = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_LOOK.toNanos();
        long left = timeout.toNanos();
        while (left > 0 && waitUntilKnown(projection, position, Math.min(left, pause))) {
            if (known(projection) >= position || position(projection) >= position) {
                return Outcome.REACHED;
            }
            pause = Math.min(2 * pause, LAST_LOOK.toNanos());
            left = end - System.nanoTime();
        }
        return Outcome.BEHIND;
    }

    /** The same for what one stream shows. */
    public Outcome awaitPosition(
            String projection, long position, StreamId stream, Duration timeout) {
        Outcome outcome = awaitPosition(projection, position, timeout);
        return parkedStreams.find(sql, projection, stream).isPresent() ? Outcome.PARKED : outcome;
    }

    /** Whether any of the service's projections could not follow the stream. */
    public boolean isParked(StreamId stream) {
        return parkedStreams.anywhere(sql, stream);
    }

    public Optional<Parked> parked(String projection, StreamId stream) {
        return parkedStreams.find(sql, projection, stream);
    }

    /** Everything parked, the oldest first. */
    public List<Parked> parked() {
        return parkedStreams.all(sql);
    }

    /** How far behind each projection is at this moment, from the database and not from memory. */
    public List<Lag> lags() {
        return Lag.read(sql, tokens.schema());
    }

    void reached(String projection, long position) {
        seen.merge(projection, position, Math::max);
        synchronized (moved) {
            moved.notifyAll();
        }
    }

    private long known(String projection) {
        return seen.getOrDefault(projection, 0L);
    }

    /** False when interrupted. */
    private boolean waitUntilKnown(String projection, long position, long nanos) {
        long end = System.nanoTime() + nanos;
        long left = nanos;
        synchronized (moved) {
            while (known(projection) < position && left > 0) {
                try {
                    moved.wait(Duration.ofNanos(left).toMillis() + 1);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return false;
                }
                left = end - System.nanoTime();
            }
        }
        return true;
    }
}
