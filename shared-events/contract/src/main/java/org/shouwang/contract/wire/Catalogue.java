package org.shouwang.contract.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.shouwang.contract.Event;
import org.shouwang.contract.Stored;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.membership.MembershipEvent;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.roster.RosterImportEvent;
import org.shouwang.contract.schedule.ScheduleEvent;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.worry.WorryEvent;

/** Every event there is, by its stored name. */
public final class Catalogue {

    private static final SequencedMap<StreamType, Class<? extends Event>> STREAMS = streams();
    private static final Catalogue INSTANCE = new Catalogue();

    private final SequencedMap<String, Entry> byName = new LinkedHashMap<>();
    private final Map<Class<? extends Event>, Entry> byType = new HashMap<>();

    /** An event's stored name, its latest revision, and the record that holds it. */
    public record Entry(
            String name, int revision, StreamType stream, Class<? extends Event> type) {}

    private Catalogue() {
        STREAMS.forEach((stream, root) -> add(stream, root));
    }

    public static Catalogue catalogue() {
        return INSTANCE;
    }

    public List<Entry> entries() {
        return new ArrayList<>(byName.values());
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * @throws IllegalArgumentException when the type is no stored event
     */
    public Entry of(Event event) {
        Entry entry = byType.get(event.getClass());
        if (entry == null) {
            throw new IllegalArgumentException(event.getClass() + " is not in the catalogue");
        }
        return entry;
    }

    private void add(StreamType stream, Class<? extends Event> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(stream, permitted.asSubclass(Event.class));
            }
            return;
        }
        Stored stored = type.getAnnotation(Stored.class);
        if (stored == null || !stored.value().startsWith(stream.storedName() + ".")) {
            throw new IllegalStateException(
                    type + " needs a stored name that begins with " + stream.storedName());
        }
        Entry entry = new Entry(stored.value(), stored.revision(), stream, type);
        if (byName.put(entry.name(), entry) != null) {
            throw new IllegalStateException("two events are stored as " + entry.name());
        }
        byType.put(type, entry);
    }

    private static SequencedMap<StreamType, Class<? extends Event>> streams() {
        var streams = new LinkedHashMap<StreamType, Class<? extends Event>>();
        streams.put(StreamType.SCHOOL, SchoolEvent.class);
        streams.put(StreamType.STAFF, StaffEvent.class);
        streams.put(StreamType.MEMBERSHIP, MembershipEvent.class);
        streams.put(StreamType.STUDENT, StudentEvent.class);
        streams.put(StreamType.ROSTER_IMPORT, RosterImportEvent.class);
        streams.put(StreamType.WORRY, WorryEvent.class);
        streams.put(StreamType.ALERT, AlertEvent.class);
        streams.put(StreamType.PAGING, PagingEvent.class);
        streams.put(StreamType.RESPONSE, ResponseEvent.class);
        streams.put(StreamType.CASEFILE, CasefileEvent.class);
        streams.put(StreamType.SCHEDULE, ScheduleEvent.class);
        return streams;
    }
}
