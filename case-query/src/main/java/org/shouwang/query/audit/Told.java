package org.shouwang.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.query.words.Saying;

/**
 * An event as an auditor reads it.
 *
 * @param response which it belongs to; empty for what is of the case file as a whole
 * @param human whether a member of staff entered it
 * @param raw as it is stored, sealed texts sealed; empty for whoever may not see it
 */
public record Told(
        long position,
        Optional<UUID> response,
        String stream,
        String name,
        Instant occurred,
        Instant recorded,
        boolean late,
        boolean corrected,
        UUID actor,
        boolean human,
        String by,
        String actedAs,
        Saying saying,
        boolean unreadable,
        Optional<String> raw) {

    /** What was recorded on one day, the earliest first. */
    public record Day(LocalDate date, List<Told> events) {

        public Day {
            events = List.copyOf(events);
        }

        /** How many of them were entered late. */
        public long late() {
            return events.stream().filter(Told::late).count();
        }
    }

    static List<Day> byDay(List<Told> events, ZoneId zone) {
        return events.stream()
                .collect(
                        Collectors.groupingBy(
                                told -> told.recorded().atZone(zone).toLocalDate(),
                                TreeMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    /** Everything it says in one text. */
    public String says() {
        StringBuilder text = new StringBuilder(saying.line());
        for (Saying.Said quote : saying.quotes()) {
            text.append(text.isEmpty() ? "" : " · ").append(quote.label()).append(": ");
            text.append(quote.value());
        }
        return text.toString();
    }
}
