package org.shouwang.query.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.query.store.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members of staff by id: how they are called, and how they are reached. */
public final class Staff {

    private static final Duration MEMORY = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final Streams streams;
    private final Cache<UUID, Person> known =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(MEMORY).build();

    /**
     * @param name empty when it was erased
     * @param phone the first that was given
     */
    public record Person(Optional<String> name, Optional<String> phone) {}

    public Staff(JdbcClient sql, Streams streams) {
        this.sql = sql;
        this.streams = streams;
    }

    /** In one round trip for those not remembered. */
    public Map<UUID, Person> of(Collection<UUID> ids) {
        Map<UUID, Person> found = new HashMap<>(known.getAllPresent(ids));
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        streams.read(sql, StreamType.STAFF, missing)
                .forEach(
                        (id, events) -> {
                            Person person = person(events);
                            known.put(id, person);
                            found.put(id, person);
                        });
        return found;
    }

    public Optional<String> name(UUID staff) {
        return Optional.ofNullable(of(List.of(staff)).get(staff)).flatMap(Person::name);
    }

    private static Person person(List<LoggedEvent> events) {
        Optional<String> name = Optional.empty();
        Map<ContactId, String> phones = new LinkedHashMap<>();
        for (LoggedEvent logged : events) {
            switch ((StaffEvent) logged.event()) {
                case StaffEvent.Registered e -> name = e.name().reveal();
                case StaffEvent.NameCorrected e -> name = e.name().reveal();
                case StaffEvent.ContactAdded e -> {
                    if (e.channel() == StaffEvent.Channel.PHONE) {
                        e.address().reveal().ifPresent(phone -> phones.put(e.contact(), phone));
                    }
                }
                case StaffEvent.ContactRemoved e -> phones.remove(e.contact());
                default -> {}
            }
        }
        return new Person(name, phones.values().stream().findFirst());
    }
}
