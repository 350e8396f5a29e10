package org.shouwang.query.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
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
        return Optional.ofNullable(of(List.of(response), knownAt).get(response));
    }

    /** The same of several, in one round trip; one that is empty is not in it. */
    public Map<UUID, Course> of(Collection<UUID> responses, Instant knownAt) {
        Map<UUID, Course> courses = new HashMap<>();
        store.streams()
                .read(store.sql(), StreamType.RESPONSE, responses)
                .forEach(
                        (id, events) -> {
                            List<LoggedEvent> known =
                                    events.stream()
                                            .filter(
                                                    e ->
                                                            !e.recording()
                                                                    .recordedAt()
                                                                    .isAfter(knownAt))
                                            .toList();
                            if (!known.isEmpty()) {
                                courses.put(id, Course.of(known));
                            }
                        });
        return courses;
    }
}
