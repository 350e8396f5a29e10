package org.shouwang.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The event log, as rows. Positions have no gaps and become visible in their order, so whoever has
 * seen everything up to a position has missed nothing before it.
 *
 * <p>Only kinds of stream that this release knows are read: a row of a later release's kind is for
 * nobody here. An unknown event in a known kind of stream is handed out like any other; reading it
 * is what fails.
 */
public final class EventLog {

    private static final String EVENTS =
            """
            select position, stream_type, stream_id, sequence, name, revision, payload, metadata,
                   stored_at
            from events.event
            """;

    private final DataSource dataSource;
    private final JdbcClient sql;

    public EventLog(DataSource dataSource) {
        this.dataSource = dataSource;
        this.sql = JdbcClient.create(dataSource);
    }

    /** The last position, 0 while the log is empty. */
    public long head() {
        return sql.sql("select coalesce(max(position), 0) from events.event")
                .query(Long.class)
                .single();
    }

    /** The next events after a position, at most so many. */
    public List<StoredEvent> read(long afterPosition, int limit) {
        return read(afterPosition, limit, EnumSet.allOf(StreamType.class)).events();
    }

    /**
     * A stretch of the log, of which only some kinds of stream matter.
     *
     * @param limit length of the stretch in positions
     */
    public Stretch read(long afterPosition, int limit, Set<StreamType> streams) {
        long head = head();
        long upTo = Math.max(afterPosition, Math.min(head, afterPosition + limit));
        if (upTo == afterPosition) {
            return new Stretch(afterPosition, upTo, head, List.of());
        }
        List<StoredEvent> events =
                sql.sql(
                                EVENTS
                                        + """
                                        where position > ? and position <= ? and stream_type = any(?)
                                        order by position
                                        """)
                        .params(afterPosition, upTo, storedNames(streams))
                        .query(EventLog::event)
                        .list();
        return new Stretch(afterPosition, upTo, head, events);
    }

    /** A whole stream, from its first event. */
    public List<StoredEvent> readStream(StreamId stream) {
        return readStream(stream, 0);
    }

    /** A stream from a sequence on, counted from 0. */
    public List<StoredEvent> readStream(StreamId stream, long fromSequence) {
        return sql.sql(
                        EVENTS
                                + """
                                where stream_id = ? and stream_type = ? and sequence >= ?
                                order by sequence
                                """)
                .params(stream.id(), stream.type().storedName(), fromSequence)
                .query(EventLog::event)
                .list();
    }

    /**
     * Hands out a long part of the log one by one through a cursor, in one read-only transaction:
     * memory use does not depend on how much there is.
     */
    public void scan(
            long afterPosition, long upTo, Set<StreamType> streams, Consumer<StoredEvent> reader) {
        Cursor.read(
                dataSource,
                EVENTS
                        + """
                        where position > ? and position <= ? and stream_type = any(?)
                        order by position
                        """,
                statement -> {
                    statement.setLong(1, afterPosition);
                    statement.setLong(2, upTo);
                    statement.setObject(3, storedNames(streams));
                },
                row -> reader.accept(event(row, 0)));
    }

    private static String[] storedNames(Set<StreamType> streams) {
        return streams.stream().map(StreamType::storedName).toArray(String[]::new);
    }

    private static StoredEvent event(ResultSet row, int number) throws SQLException {
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
