package org.shouwang.query.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.contract.wire.UnreadableEvent;
import org.shouwang.log.projection.EventReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and opens events. */
public final class Streams {

    private static final String EVENTS =
            """
            select position, stream_type, stream_id, sequence, name, revision, payload, metadata,
                   stored_at
            from events.event
            """;

    private final EventReader reader;

    public Streams(EventReader reader) {
        this.reader = reader;
    }

    /**
     * A stream up to a position.
     *
     * @throws org.shouwang.contract.wire.UnreadableEvent when an event cannot be read
     */
    public List<LoggedEvent> read(JdbcClient sql, StreamId stream, long upTo) {
        return sql
                .sql(
                        EVENTS
                                + """
                                where stream_id = ? and stream_type = ? and position <= ?
                                order by sequence
                                """)
                .params(stream.id(), stream.type().storedName(), upTo)
                .query(Streams::row)
                .list()
                .stream()
                .map(reader::decode)
                .toList();
    }

    /**
     * Several streams of a kind in one round trip. One with an event that cannot be read is not in
     * it: it must not keep the others from being shown.
     */
    public Map<UUID, List<LoggedEvent>> read(
            JdbcClient sql, StreamType type, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<StoredEvent> rows =
                sql.sql(
                                EVENTS
                                        + """
                                        where stream_type = ? and stream_id = any(?)
                                        order by stream_id, sequence
                                        """)
                        .params(type.storedName(), ids.toArray(UUID[]::new))
                        .query(Streams::row)
                        .list();
        reader.prepare(rows);
        Map<UUID, List<LoggedEvent>> read = new LinkedHashMap<>();
        rows.stream()
                .collect(
                        Collectors.groupingBy(
                                e -> e.stream().id(), LinkedHashMap::new, Collectors.toList()))
                .forEach((id, stored) -> whole(stored).ifPresent(events -> read.put(id, events)));
        return read;
    }

    private Optional<List<LoggedEvent>> whole(List<StoredEvent> stored) {
        try {
            return Optional.of(stored.stream().map(reader::decode).toList());
        } catch (UnreadableEvent _) {
            return Optional.empty();
        }
    }

    /** The sequence of the last event of each stream that has any. */
    public Map<UUID, Long> last(JdbcClient sql, StreamType type, Collection<UUID> ids) {
        Map<UUID, Long> last = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql(
                            """
                            select stream_id, max(sequence) from events.event
                            where stream_type = ? and stream_id = any(?) group by stream_id
                            """)
                    .params(type.storedName(), ids.toArray(UUID[]::new))
                    .query(
                            row -> {
                                last.put(row.getObject(1, UUID.class), row.getLong(2));
                            });
        }
        return last;
    }

    /** Some events by where they stand, as they are stored. */
    public Map<Long, StoredEvent> stored(JdbcClient sql, Collection<Long> positions) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql(EVENTS + "where position = any(?) order by position")
                .param(positions.toArray(Long[]::new))
                .query(Streams::row)
                .list()
                .stream()
                .collect(Collectors.toMap(StoredEvent::position, row -> row));
    }

    /** What opens the events that projections fold. */
    public EventReader reader() {
        return reader;
    }

    /**
     * Opens one.
     *
     * @throws org.shouwang.contract.wire.UnreadableEvent when it cannot be read
     */
    public LoggedEvent open(StoredEvent stored) {
        return reader.decode(stored);
    }

    private static StoredEvent row(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                new StreamId(
                        StreamType.ofStoredName(row.getString("stream_type")),
                        row.getObject("stream_id", UUID.class)),
                row.getLong("sequence"),
                row.getString("name"),
                row.getInt("revision"),
                row.getString("payload"),
                row.getString("metadata"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
