package org.shouwang.log.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.log.projection.ParkedStreams.Stop;

/**
 * Applies stored events inside the caller's transaction. An event that cannot be read or applied
 * stops its own stream; the other streams go on.
 */
record Fold(Projection projection, EventReader reader) {

    /**
     * @param waiting streams that stopped before; their events are left out
     * @return streams that stopped here
     */
    List<Stop> apply(List<StoredEvent> events, Rows rows, Set<StreamId> waiting)
            throws SQLException {
        Set<StreamId> stopped = new HashSet<>(waiting);
        List<Stop> stops = new ArrayList<>();
        List<LoggedEvent> readable = new ArrayList<>();
        reader.prepare(events);
        for (StoredEvent event : events) {
            if (!stopped.contains(event.stream())) {
                try {
                    readable.add(reader.decode(event));
                } catch (RuntimeException | StackOverflowError e) {
                    rethrowIfPassing(e);
                    stopped.add(event.stream());
                    stops.add(new Stop(event.stream(), event.position(), Failure.reason(e)));
                }
            }
        }
        try {
            attempt(readable, rows);
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            rethrowIfPassing(e);
            oneByOne(readable, rows, stops);
        }
        return stops;
    }

    /** Finds whose event it is that fails. */
    private void oneByOne(List<LoggedEvent> events, Rows rows, List<Stop> stops)
            throws SQLException {
        Set<StreamId> failed = new HashSet<>();
        for (LoggedEvent event : events) {
            if (!failed.contains(event.stream())) {
                try {
                    attempt(List.of(event), rows);
                } catch (SQLException | RuntimeException | StackOverflowError e) {
                    rethrowIfPassing(e);
                    failed.add(event.stream());
                    stops.removeIf(stop -> stop.stream().equals(event.stream()));
                    stops.add(new Stop(event.stream(), event.position(), Failure.reason(e)));
                }
            }
        }
    }

    private void attempt(List<LoggedEvent> events, Rows rows) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        Connection connection = rows.connection();
        Savepoint before = connection.setSavepoint();
        try {
            projection.apply(List.copyOf(events), rows);
            rows.flush();
            // Fails when a statement failed and nobody said so.
            connection.releaseSavepoint(before);
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            rows.forget();
            if (!Failure.passing(e)) {
                connection.rollback(before);
            }
            throw e;
        }
    }

    private static void rethrowIfPassing(Throwable e) throws SQLException {
        if (Failure.passing(e)) {
            switch (e) {
                case SQLException sql -> throw sql;
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e);
            }
        }
    }
}
