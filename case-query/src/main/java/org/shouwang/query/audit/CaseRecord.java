package org.shouwang.query.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.query.words.Teller;

/**
 * Everything that was recorded of a case, or of some responses of it, in one reader's words.
 *
 * @param name of the student
 * @param numbers of the responses that the events belong to, from 1
 * @param chapters one for each response, the earliest first; none when only events were asked for
 * @param beside what was said about the student and led to no response of the case
 * @param told every event, the earliest first
 * @param readers who read the file; empty for whoever may not see that
 * @param cut whether there are more events than are shown
 */
record CaseRecord(
        String name,
        Teller teller,
        Map<UUID, Integer> numbers,
        List<Chapter> chapters,
        List<Beside.One> beside,
        List<Told> told,
        Readers readers,
        boolean cut) {

    CaseRecord {
        numbers = Map.copyOf(numbers);
        chapters = List.copyOf(chapters);
        beside = List.copyOf(beside);
        told = List.copyOf(told);
    }

    /** A word of the audit, in the reader's language. */
    String say(String key, Object... values) {
        return teller.texts().say(teller.locale(), "query.audit." + key, values);
    }

    boolean unreadable() {
        return told.stream().anyMatch(Told::unreadable);
    }

    /** Whose events there are, for the filter. */
    public Map<UUID, String> people() {
        Map<UUID, String> people = new LinkedHashMap<>();
        told.stream()
                .filter(Told::human)
                .forEach(event -> people.putIfAbsent(event.actor(), event.by()));
        return people;
    }
}
