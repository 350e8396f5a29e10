package org.shouwang.query.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.StreamType;
import org.shouwang.query.store.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Students by id. What was opened is remembered for some seconds, for pages that tick, as long as
 * nothing new is known: a number that must not be called any more is gone from the next page.
 */
public final class Students {

    private static final Duration MEMORY = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final Streams streams;
    private final Schools schools;
    private final Cache<UUID, Opened> known =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(MEMORY).build();

    /**
     * @param last the sequence of the last event that it was read from
     */
    private record Opened(Student student, long last) {}

    public Students(JdbcClient sql, Streams streams, Schools schools) {
        this.sql = sql;
        this.streams = streams;
        this.schools = schools;
    }

    public Optional<Student> find(UUID student) {
        return Optional.ofNullable(of(List.of(student)).get(student));
    }

    /** In two round trips at most; whoever is not known is not in it. */
    public Map<UUID, Student> of(Collection<UUID> ids) {
        Map<UUID, Student> found = remembered(ids);
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        streams.read(sql, StreamType.STUDENT, missing)
                .forEach(
                        (id, events) -> {
                            Student student = StudentFold.of(id, events, schools::classLabel);
                            known.put(id, new Opened(student, events.getLast().sequence()));
                            found.put(id, student);
                        });
        return found;
    }

    /** What some classes are called. */
    public Map<UUID, String> classLabels(Collection<UUID> classes) {
        return classes.stream().collect(Collectors.toMap(id -> id, schools::classLabel));
    }

    private Map<UUID, Student> remembered(Collection<UUID> ids) {
        Map<UUID, Opened> opened = known.getAllPresent(ids);
        Map<UUID, Long> last = streams.last(sql, StreamType.STUDENT, opened.keySet());
        Map<UUID, Student> found = new HashMap<>();
        opened.forEach(
                (id, one) -> {
                    if (Long.valueOf(one.last()).equals(last.get(id))) {
                        found.put(id, one.student());
                    }
                });
        return found;
    }
}
