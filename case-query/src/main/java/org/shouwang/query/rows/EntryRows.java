package org.shouwang.query.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Stored;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.log.projection.Rows;

/** One row for every event about a child: when, who, late, corrected. */
public final class EntryRows extends QueryRows {

    /** Entered longer than this after it happened is marked on the page. */
    public static final Duration NOTICEABLE = Duration.ofMinutes(30);

    private static final String ENTRY = "query.entry";

    public EntryRows() {
        super(
                "entries",
                4, // any time that is on record can be held
                Set.of(
                        StreamType.ALERT,
                        StreamType.PAGING,
                        StreamType.WORRY,
                        StreamType.RESPONSE,
                        StreamType.CASEFILE),
                List.of(ENTRY));
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        Event event = logged.event();
        Instant recorded = logged.recording().recordedAt();
        Instant occurred = EntryParts.occurred(event).orElse(recorded);
        Optional<EntryId> entry = EntryParts.entry(event);
        run(
                rows,
                ENTRY,
                "insert into %s (position, stream_type, stream_id, sequence, school_id, name,"
                        + " recorded_at, occurred_at, late, actor_kind, actor_id, acted_as,"
                        + " entry_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                logged.position(),
                logged.stream().type().storedName(),
                logged.stream().id(),
                logged.sequence(),
                logged.recording().school().value(),
                event.getClass().getAnnotation(Stored.class).value(),
                at(recorded),
                at(occurred),
                Duration.between(occurred, onRecord(event, recorded, rows)).compareTo(NOTICEABLE)
                        > 0,
                logged.recording().actor().kind().name(),
                logged.recording().actor().id(),
                logged.recording().actor().role().map(Enum::name).orElse(null),
                id(entry));
        corrects(event).ifPresent(corrected -> correct(corrected.value(), logged, rows));
    }

    /**
     * Since when it is known. A response takes over what its alert had on record under the same
     * entry: it was not entered late only because the response began later.
     */
    private static Instant onRecord(Event event, Instant recorded, Rows rows) {
        if (!(event instanceof ResponseFact fact)) {
            return recorded;
        }
        return rows.sql()
                .sql(
                        "select min(recorded_at) from %s where entry_id = ? and stream_type = ?"
                                .formatted(rows.table(ENTRY)))
                .params(fact.entry().id().value(), StreamType.ALERT.storedName())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .filter(recorded::isAfter)
                .orElse(recorded);
    }

    private static Optional<EntryId> corrects(Event event) {
        return switch (event) {
            case ResponseFact.EntryCorrected e -> Optional.of(e.corrected());
            case ResponseFact e -> e.entry().corrects();
            default -> Optional.empty();
        };
    }

    private static void correct(UUID corrected, LoggedEvent by, Rows rows) {
        run(
                rows,
                ENTRY,
                "update %s set corrected_by = ? where entry_id = ? and stream_id = ?",
                by.position(),
                corrected,
                by.stream().id());
    }
}
