package org.shouwang.command.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.staff.StaffEvent.Channel;

/** Names and contacts of the staff, read from their events. */
public final class Staff {

    private final Streams streams;
    private final Cache<UUID, Optional<Person>> known =
            Caffeine.newBuilder()
                    .maximumSize(50_000)
                    .expireAfterWrite(Duration.ofSeconds(30))
                    .build();

    Staff(Streams streams) {
        this.streams = streams;
    }

    /** A way to reach somebody. */
    public record Contact(ContactId id, Channel channel, String address) {}

    private record Person(Optional<String> name, List<Contact> contacts) {}

    /** How a person is called; empty when unknown or erased. */
    public Optional<String> name(StaffId staff) {
        return Optional.ofNullable(names(List.of(staff)).get(staff));
    }

    /**
     * The names that are known, in one round trip whatever their number, in the order asked for.
     */
    public Map<StaffId, String> names(Collection<StaffId> staff) {
        Map<UUID, Optional<Person>> people =
                people(staff.stream().map(StaffId::value).distinct().toList());
        Map<StaffId, String> names = new LinkedHashMap<>();
        for (StaffId one : staff) {
            people.getOrDefault(one.value(), Optional.empty())
                    .flatMap(Person::name)
                    .ifPresent(name -> names.put(one, name));
        }
        return names;
    }

    /** The school that somebody was last registered for. */
    public Optional<SchoolId> school(StaffId staff) {
        return streams.read(new StreamId(StreamType.STAFF, staff.value())).stream()
                .map(LoggedEvent::event)
                .filter(StaffEvent.Registered.class::isInstance)
                .map(event -> ((StaffEvent.Registered) event).school())
                .reduce((_, latest) -> latest);
    }

    /** The contacts that still stand, in the order they were added. */
    public List<Contact> contacts(StaffId staff) {
        known.invalidate(staff.value());
        return people(List.of(staff.value()))
                .getOrDefault(staff.value(), Optional.empty())
                .map(Person::contacts)
                .orElse(List.of());
    }

    private Map<UUID, Optional<Person>> people(Collection<UUID> ids) {
        return known.getAll(
                ids,
                missing -> {
                    Map<UUID, Optional<Person>> read = new LinkedHashMap<>();
                    missing.forEach(id -> read.put(id, Optional.empty()));
                    streams.read(StreamType.STAFF, List.copyOf(missing))
                            .forEach((id, events) -> read.put(id, Optional.of(person(events))));
                    return read;
                });
    }

    private static Person person(List<LoggedEvent> events) {
        Optional<String> name = Optional.empty();
        Map<ContactId, Contact> contacts = new LinkedHashMap<>();
        for (LoggedEvent logged : events) {
            switch ((StaffEvent) logged.event()) {
                case StaffEvent.Registered e -> name = e.name().reveal();
                case StaffEvent.NameCorrected e -> name = e.name().reveal();
                case StaffEvent.ContactAdded e ->
                        e.address()
                                .reveal()
                                .ifPresent(
                                        a ->
                                                contacts.put(
                                                        e.contact(),
                                                        new Contact(e.contact(), e.channel(), a)));
                case StaffEvent.ContactRemoved e -> contacts.remove(e.contact());
                case StaffEvent.ContactVerified _,
                        StaffEvent.ContactFailed _,
                        StaffEvent.ConflictDeclared _,
                        StaffEvent.ConflictWithdrawn _,
                        StaffEvent.LinkIssued _,
                        StaffEvent.CameByLink _,
                        StaffEvent.VouchedFor _,
                        StaffEvent.Left _ -> {}
            }
        }
        return new Person(name, List.copyOf(contacts.values()));
    }
}
