package org.shouwang.log.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The streams that a service's projections could not follow. */
record ParkedStreams(String schema) {

    private static final String COLUMNS =
            "projection, stream_type, stream_id, from_position, reason, parked_at";

    /** A stream stopped at an event, not yet written down. */
    record Stop(StreamId stream, long fromPosition, String reason) {}

    List<Parked> all(JdbcClient sql) {
        return sql.sql(
                        "select %s from %s.parked order by parked_at, from_position"
                                .formatted(COLUMNS, schema))
                .query(ParkedStreams::parked)
                .list();
    }

    List<Parked> of(JdbcClient sql, String projection) {
        return all(sql).stream().filter(parked -> parked.projection().equals(projection)).toList();
    }

    Optional<Parked> find(JdbcClient sql, String projection, StreamId stream) {
        return sql.sql(
                        "select %s from %s.parked where projection = ? and stream_id = ? and stream_type = ?"
                                .formatted(COLUMNS, schema))
                .params(projection, stream.id(), stream.type().storedName())
                .query(ParkedStreams::parked)
                .optional();
    }

    boolean anywhere(JdbcClient sql, StreamId stream) {
        return sql.sql(
                        "select exists (select from %s.parked where stream_id = ? and stream_type = ?)"
                                .formatted(schema))
                .params(stream.id(), stream.type().storedName())
                .query(Boolean.class)
                .single();
    }

    /** Those of the events' streams that wait already. */
    Set<StreamId> among(JdbcClient sql, String projection, Collection<StoredEvent> events) {
        UUID[] ids = events.stream().map(e -> e.stream().id()).distinct().toArray(UUID[]::new);
        return new HashSet<>(
                sql.sql(
                                "select %s from %s.parked where projection = ? and stream_id = any(?)"
                                        .formatted(COLUMNS, schema))
                        .params(projection, ids)
                        .query((row, number) -> parked(row, number).stream())
                        .list());
    }

    Parked add(JdbcClient sql, String projection, Stop stop) {
        return sql.sql(
                        """
                        insert into %s.parked (projection, stream_type, stream_id, from_position, reason)
                        values (?, ?, ?, ?, ?) returning %s
                        """
                                .formatted(schema, COLUMNS))
                .params(
                        projection,
                        stop.stream().type().storedName(),
                        stop.stream().id(),
                        stop.fromPosition(),
                        stop.reason())
                .query(ParkedStreams::parked)
                .single();
    }

    /** The stream went on, but only up to another event. */
    void moveOn(JdbcClient sql, String projection, Stop stop) {
        sql.sql(
                        """
                        update %s.parked set from_position = ?, reason = ?
                        where projection = ? and stream_id = ? and stream_type = ?
                        """
                                .formatted(schema))
                .params(
                        stop.fromPosition(),
                        stop.reason(),
                        projection,
                        stop.stream().id(),
                        stop.stream().type().storedName())
                .update();
    }

    void remove(JdbcClient sql, String projection, StreamId stream) {
        sql.sql(
                        "delete from %s.parked where projection = ? and stream_id = ? and stream_type = ?"
                                .formatted(schema))
                .params(projection, stream.id(), stream.type().storedName())
                .update();
    }

    void removeAll(JdbcClient sql, String projection) {
        sql.sql("delete from %s.parked where projection = ?".formatted(schema))
                .params(projection)
                .update();
    }

    private static Parked parked(ResultSet row, int number) throws SQLException {
        return new Parked(
                row.getString("projection"),
                new StreamId(
                        StreamType.ofStoredName(row.getString("stream_type")),
                        row.getObject("stream_id", UUID.class)),
                row.getLong("from_position"),
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
