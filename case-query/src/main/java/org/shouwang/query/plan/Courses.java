package org.shouwang.query.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.UnreadableEvent;
import org.shouwang.query.store.QueryStore;

/** Reads the courses of responses. */
public final class Courses {

    private final QueryStore store;

    public Courses(QueryStore store) {
        this.store = store;
    }

    /**
     * As it was known at an instant; empty when it had not begun, and when an event of it cannot be
     * read: then nobody can say what its plan asks, and its page says that it is parked.
     */
    public Optional<Course> of(UUID response, Instant knownAt) {
        var stream = new StreamId(StreamType.RESPONSE, response);
        try {
            List<LoggedEvent> known =
                    store.streams().read(store.sql(), stream, Long.MAX_VALUE).stream()
                            .filter(e -> !e.recording().recordedAt().isAfter(knownAt))
                            .toList();
            return known.isEmpty() ? Optional.empty() : Optional.of(Course.of(known));
        } catch (UnreadableEvent _) {
            return Optional.empty();
        }
    }
}
