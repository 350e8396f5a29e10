package org.shouwang.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.contract.wire.StoredEvent;
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

    private final JdbcClient jdbc;
    private final EventWire wire;

    StoredStreams(DataSource pool, EventWire wire) {
        this.jdbc = JdbcClient.create(pool);
        this.wire = wire;
    }

    /**
     * All events of a stream, in order.
     *
     * @throws org.shouwang.contract.wire.UnreadableEvent when one cannot be read; it is never
     *     skipped
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
