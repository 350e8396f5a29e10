package org.shouwang.query.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.Id;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/** Whom events name, so that they are all looked up before anything is told. */
final class Mentions {

    private Mentions() {}

    /** The members of staff whom events name. */
    static Set<UUID> staffIn(List<LoggedEvent> events) {
        return idsIn(events, StaffId.class);
    }

    /** The students whom events name. */
    static Set<UUID> studentsIn(List<LoggedEvent> events) {
        return idsIn(events, StudentId.class);
    }

    /** The classes that events name. */
    static Set<UUID> classesIn(List<LoggedEvent> events) {
        return idsIn(events, ClassId.class);
    }

    private static Set<UUID> idsIn(List<LoggedEvent> events, Class<? extends Id> type) {
        Set<UUID> ids = new HashSet<>();
        for (LoggedEvent logged : events) {
            Part.of((Record) logged.event()).stream()
                    .map(Part::value)
                    .filter(type::isInstance)
                    .forEach(id -> ids.add(((Id) id).value()));
            if (type == StaffId.class) {
                ids.add(logged.recording().actor().id());
            }
        }
        return ids;
    }
}
