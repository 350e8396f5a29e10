package org.shouwang.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.contract.wire.UnreadableEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads streams from the log, as they stand now. */
public final class StoredStreams {

    private static final String READ =
            """
            select position, sequence, name, revision, payload::text, metadata::text, stored_at
            from events.event
            where stream_id = ? and stream_type = ? and sequence >= ?
            order by sequence
            """;

    private static final String READ_MANY =
            """
            select e.position, e.sequence, e.name, e.revision, e.payload::text, e.metadata::text,
                   e.stored_at, e.stream_type, e.stream_id
            from unnest(?::uuid[], ?::text[]) as wanted (id, type)
            join events.event e on e.stream_id = wanted.id and e.stream_type = wanted.type
            order by e.stream_id, e.stream_type, e.sequence
            """;

    private final JdbcClient jdbc;
    private final EventWire wire;

    StoredStreams(DataSource pool, EventWire wire) {
        this.jdbc = JdbcClient.create(pool);
        this.wire = wire;
    }

    /**
     * All events of a stream, in order.
     *
     * @throws UnreadableEvent when one cannot be read; it is never skipped
     */
    public List<LoggedEvent> read(StreamId stream) {
        return read(stream, 0);
    }

    List<LoggedEvent> read(StreamId stream, long from) {
        return jdbc.sql(READ)
                .params(stream.id(), stream.type().storedName(), from)
                .query((row, _) -> wire.decode(stored(stream, row)))
                .list();
    }

    /**
     * All events of several streams, each in order, in one round trip.
     *
     * @throws UnreadableEvent when one cannot be read
     */
    public Map<StreamId, List<LoggedEvent>> read(Collection<StreamId> streams) {
        return read(
                streams,
                broken -> {
                    throw broken;
                });
    }

    /**
     * The same; a stream of which an event cannot be read is left out as a whole.
     *
     * @param unreadable is told of each of these
     */
    public Map<StreamId, List<LoggedEvent>> read(
            Collection<StreamId> streams, Consumer<UnreadableEvent> unreadable) {
        List<StoredEvent> rows =
                jdbc.sql(READ_MANY)
                        .params(
                                streams.stream().map(StreamId::id).toArray(UUID[]::new),
                                streams.stream()
                                        .map(stream -> stream.type().storedName())
                                        .toArray(String[]::new))
                        .query(
                                (row, _) ->
                                        stored(
                                                new StreamId(
                                                        StreamType.ofStoredName(row.getString(8)),
                                                        row.getObject(9, UUID.class)),
                                                row))
                        .list();
        wire.prepare(rows);
        Map<StreamId, List<LoggedEvent>> read = new HashMap<>();
        streams.forEach(stream -> read.put(stream, new ArrayList<>()));
        for (StoredEvent row : rows) {
            List<LoggedEvent> events = read.get(row.stream());
            if (events == null) {
                continue;
            }
            try {
                events.add(wire.decode(row));
            } catch (UnreadableEvent e) {
                read.remove(row.stream());
                unreadable.accept(e);
            }
        }
        return read;
    }

    private static StoredEvent stored(StreamId stream, ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                stream,
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    /** The stream that {@link StreamId#toString} names. */
    static StreamId named(String name) {
        int slash = name.indexOf('/');
        return new StreamId(
                StreamType.ofStoredName(name.substring(0, slash)),
                UUID.fromString(name.substring(slash + 1)));
    }
}
