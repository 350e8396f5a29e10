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
import org.shouwang.contract.StreamType;
import org.shouwang.query.store.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Students by id. What was opened is remembered for some seconds, for pages that tick. */
public final class Students {

    private static final Duration MEMORY = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final Streams streams;
    private final Schools schools;
    private final Cache<UUID, Student> known =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(MEMORY).build();

    public Students(JdbcClient sql, Streams streams, Schools schools) {
        this.sql = sql;
        this.streams = streams;
        this.schools = schools;
    }

    public Optional<Student> find(UUID student) {
        return Optional.ofNullable(of(List.of(student)).get(student));
    }

    /** In one round trip for those not remembered; whoever is not known is not in it. */
    public Map<UUID, Student> of(Collection<UUID> ids) {
        Map<UUID, Student> found = new HashMap<>(known.getAllPresent(ids));
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        streams.read(sql, StreamType.STUDENT, missing)
                .forEach(
                        (id, events) -> {
                            Student student = StudentFold.of(id, events, schools::classLabel);
                            known.put(id, student);
                            found.put(id, student);
                        });
        return found;
    }
}
