package org.shouwang.query.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.contract.wire.UnreadableEvent;
import org.shouwang.query.cases.Entries.Entry;
import org.shouwang.query.rows.EntryParts;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Attempts;
import org.shouwang.query.words.Teller;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the events of a timeline in one read, and tells them. */
public final class Timelines {

    /** What only the machinery needs; the audit page shows it all the same. */
    private static final Set<String> MACHINERY =
            Set.of(
                    "response.step_due",
                    "response.guardian_stands",
                    "casefile.response_linked",
                    "alert.acknowledgement_redated");

    private final QueryStore store;

    public Timelines(QueryStore store) {
        this.store = store;
    }

    /** The events behind some rows; a row whose event cannot be read is not in it. */
    public Map<Long, LoggedEvent> open(List<Entry> entries) {
        Map<Long, StoredEvent> stored =
                store.streams().stored(store.sql(), entries.stream().map(Entry::position).toList());
        Map<Long, LoggedEvent> open = new HashMap<>();
        stored.forEach(
                (position, row) -> {
                    try {
                        open.put(position, store.streams().open(row));
                    } catch (UnreadableEvent _) {
                        // The page says so where it stands; the projections have parked the stream.
                    }
                });
        return open;
    }

    /** When it happened by the event itself, which may say more than a row can hold. */
    public static Instant occurred(Entry entry, Optional<LoggedEvent> event) {
        return event.flatMap(e -> EntryParts.occurred(e.event())).orElse(entry.occurredAt());
    }

    /** What a timeline shows of some rows. */
    public static List<Entry> shown(List<Entry> entries) {
        return entries.stream().filter(e -> !MACHINERY.contains(e.name())).toList();
    }

    /** In words, by day, the earliest first. */
    public List<Moment.Day> tell(
            List<Entry> entries,
            Map<Long, LoggedEvent> events,
            Teller teller,
            ZoneId zone,
            boolean mayCorrect) {
        Map<Long, Instant> corrections = corrections(store.sql(), entries);
        Attempts attempts = Attempts.in(events.values());
        var moments =
                new Moments(
                        Doing.of(entries, events, teller),
                        corrections,
                        withdrawals(corrections.keySet()),
                        teller,
                        mayCorrect);
        List<Folding.Line> lines = new ArrayList<>();
        Set<UUID> carried = carried(entries, events);
        for (Entry entry : entries) {
            if (entry.type() == StreamType.ALERT
                    && entry.entry().filter(carried::contains).isPresent()) {
                continue;
            }
            Optional<LoggedEvent> event = Optional.ofNullable(events.get(entry.position()));
            lines.add(
                    teller.orLine(
                            entry.position(),
                            () ->
                                    new Folding.Line(
                                            moments.of(entry, event),
                                            entry.stream(),
                                            event.flatMap(e -> attempts.notice(e.event(), teller))),
                            says ->
                                    new Folding.Line(
                                            moments.instead(entry, event, says),
                                            entry.stream(),
                                            Optional.empty())));
        }
        lines.sort(
                Comparator.comparing((Folding.Line line) -> line.moment().at())
                        .thenComparing(line -> line.moment().position()));
        var folding = new Folding(teller);
        return lines.stream()
                .collect(
                        Collectors.groupingBy(
                                line -> line.moment().at().atZone(zone).toLocalDate(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Moment.Day(day.getKey(), folding.fold(day.getValue())))
                .toList();
    }

    /**
     * What a response has on record, also by taking it over from its alert: that line says so, and
     * is the one that can be put right, so that the alert's own would tell it a second time.
     */
    private static Set<UUID> carried(List<Entry> entries, Map<Long, LoggedEvent> events) {
        return entries.stream()
                .filter(entry -> entry.type() == StreamType.RESPONSE)
                .filter(entry -> events.containsKey(entry.position()))
                .flatMap(entry -> entry.entry().stream())
                .collect(Collectors.toSet());
    }

    /** Those that take an entry back; one that cannot be read is a correction all the same. */
    private Set<Long> withdrawals(Set<Long> corrections) {
        Set<Long> withdrawals = new HashSet<>();
        store.streams()
                .stored(store.sql(), List.copyOf(corrections))
                .forEach(
                        (position, row) -> {
                            try {
                                if (store.streams().open(row).event()
                                                instanceof ResponseFact.EntryCorrected corrected
                                        && corrected.replacement().isEmpty()) {
                                    withdrawals.add(position);
                                }
                            } catch (UnreadableEvent _) {
                                // Said where it stands.
                            }
                        });
        return withdrawals;
    }

    private static Map<Long, Instant> corrections(JdbcClient sql, List<Entry> entries) {
        Set<Long> positions = new HashSet<>();
        entries.forEach(e -> e.correctedBy().ifPresent(positions::add));
        Map<Long, Instant> times = new HashMap<>();
        if (!positions.isEmpty()) {
            sql.sql("select position, recorded_at from query.entry where position = any(?)")
                    .param(positions.toArray(Long[]::new))
                    .query(
                            row -> {
                                times.put(
                                        row.getLong(1),
                                        row.getObject(2, OffsetDateTime.class).toInstant());
                            });
        }
        return times;
    }
}
