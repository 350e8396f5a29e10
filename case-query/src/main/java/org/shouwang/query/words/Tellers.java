package org.shouwang.query.words;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.plan.document.Plan;
import org.shouwang.query.people.Staff;
import org.shouwang.query.people.Students;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.text.Texts;

/** Makes a {@link Teller} for the reader of a request. */
public final class Tellers {

    private final Texts texts;
    private final Staff staff;
    private final Students students;
    private final Untold untold;

    public Tellers(Texts texts, Staff staff, Students students, Untold untold) {
        this.texts = texts;
        this.staff = staff;
        this.students = students;
        this.untold = untold;
    }

    /** For names alone. */
    public Teller of(
            HttpServletRequest request, Collection<UUID> staffIds, Collection<UUID> studentIds) {
        Frame frame = Frame.of(request);
        return new Teller(
                texts,
                frame.locale(),
                frame.time(),
                staff.of(staffIds),
                students.of(studentIds),
                Map.of(),
                List.of(),
                false,
                false,
                untold);
    }

    /**
     * For events, with everybody they name.
     *
     * @param about students whose guardians may be named
     * @param colleagues members of staff whom the page names besides
     */
    public Teller of(
            HttpServletRequest request,
            List<LoggedEvent> events,
            Collection<UUID> about,
            Collection<UUID> colleagues,
            List<Plan> plans,
            boolean notes,
            boolean files) {
        Frame frame = Frame.of(request);
        Set<UUID> whom = new HashSet<>(about);
        whom.addAll(Mentions.studentsIn(events));
        Set<UUID> people = new HashSet<>(colleagues);
        people.addAll(Mentions.staffIn(events));
        return new Teller(
                texts,
                frame.locale(),
                frame.time(),
                staff.of(people),
                students.of(whom),
                students.classLabels(Mentions.classesIn(events)),
                plans,
                notes,
                files,
                untold);
    }
}
