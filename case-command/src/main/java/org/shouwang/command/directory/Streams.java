package org.shouwang.command.directory;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.contract.wire.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads several streams of a kind in one round trip. */
public final class Streams {

    private final JdbcClient sql;
    private final EventWire wire;

    Streams(JdbcClient sql, EventWire wire) {
        this.sql = sql;
        this.wire = wire;
    }

    /** The events of one stream, in order. */
    public List<LoggedEvent> read(StreamId stream) {
        return read(stream.type(), List.of(stream.id())).getOrDefault(stream.id(), List.of());
    }

    /** The events of the streams that have any, in order. */
    public Map<UUID, List<LoggedEvent>> read(StreamType type, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<StoredEvent> rows = stored(type, ids);
        wire.prepare(rows);
        return rows.stream()
                .map(wire::decode)
                .collect(
                        Collectors.groupingBy(
                                e -> e.stream().id(), LinkedHashMap::new, Collectors.toList()));
    }

    private List<StoredEvent> stored(StreamType type, Collection<UUID> ids) {
        return sql.sql(
                        """
                        select position, stream_id, sequence, name, revision, payload, metadata, stored_at
                        from events.event
                        where stream_type = ? and stream_id = any(?)
                        order by stream_id, sequence
                        """)
                .params(type.storedName(), ids.toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                new StoredEvent(
                                        row.getLong("position"),
                                        new StreamId(type, row.getObject("stream_id", UUID.class)),
                                        row.getLong("sequence"),
                                        row.getString("name"),
                                        row.getInt("revision"),
                                        row.getString("payload"),
                                        row.getString("metadata"),
                                        row.getObject("stored_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }
}
