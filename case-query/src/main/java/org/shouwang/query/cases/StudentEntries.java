package org.shouwang.query.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Stored;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.query.cases.Entries.Entry;
import org.shouwang.query.store.QueryStore;

/**
 * What happened to a student as a person of the school while there was a case about them: a
 * guardian who must not be told, another class, the school left. Read out of the log itself,
 * because hardly any of a city's students ever has a case.
 */
public record StudentEntries(QueryStore store) {

    /**
     * Rows of the student's stream that belong to the case, the newest first.
     *
     * @param opened when the case file was; what lies before it is the roster's, but for bars of
     *     guardians, which hold in the case as well
     * @param after only events that stand later than this position
     * @param before only events that stand earlier than this one
     */
    public List<Entry> of(UUID student, Instant opened, Instant knownAt, long after, long before) {
        return store
                .streams()
                .read(store.sql(), StreamType.STUDENT, List.of(student))
                .getOrDefault(student, List.of())
                .reversed()
                .stream()
                .filter(logged -> logged.position() > after && logged.position() < before)
                .filter(logged -> !logged.recording().recordedAt().isAfter(knownAt))
                .filter(
                        logged ->
                                !logged.recording().recordedAt().isBefore(opened)
                                        || bars(logged.event()))
                .map(StudentEntries::entry)
                .toList();
    }

    /** Rows of a case with those of its student, the newest first. */
    public static List<Entry> among(List<Entry> rows, List<Entry> student) {
        return Stream.concat(rows.stream(), student.stream())
                .sorted(Comparator.comparing(Entry::position).reversed())
                .toList();
    }

    private static boolean bars(Event event) {
        return switch (event) {
            case StudentEvent.GuardianBarred _,
                    StudentEvent.GuardianBarCarried _,
                    StudentEvent.GuardianUnbarringProposed _,
                    StudentEvent.GuardianUnbarringDeclined _,
                    StudentEvent.GuardianUnbarred _ ->
                    true;
            default -> false;
        };
    }

    private static Entry entry(LoggedEvent logged) {
        Actor actor = logged.recording().actor();
        Instant recorded = logged.recording().recordedAt();
        return new Entry(
                logged.position(),
                StreamType.STUDENT,
                logged.stream().id(),
                logged.event().getClass().getAnnotation(Stored.class).value(),
                recorded,
                recorded,
                false,
                actor.kind().name(),
                actor.id(),
                actor.role().map(Enum::name),
                Optional.empty(),
                Optional.empty());
    }
}
