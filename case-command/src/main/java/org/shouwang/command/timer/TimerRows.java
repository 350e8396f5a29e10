package org.shouwang.command.timer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.SchoolId;

/** The rows of {@code events.timer}, in one transaction of the caller's. */
record TimerRows(Connection connection) {

    private static final String PICK =
            """
            select stream_type, stream_id, sequence, name, due_at, school_id, attempts
            from events.timer
            where due_at <= ? and (retry_at is null or retry_at <= ?)
            order by due_at, stream_id, sequence
            limit 1
            for update skip locked
            """;

    private static final String REMOVE =
            "delete from events.timer where stream_id = ? and stream_type = ? and sequence = ?";

    private static final String PUT_OFF =
            """
            update events.timer set attempts = attempts + 1, retry_at = ?
            where stream_id = ? and stream_type = ? and sequence = ?
            """;

    /** The one due first that nobody else has in hand; it stays in hand until the commit. */
    Optional<DueTimer> pick(Instant now) throws SQLException {
        try (PreparedStatement pick = connection.prepareStatement(PICK)) {
            pick.setObject(1, now.atOffset(ZoneOffset.UTC));
            pick.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = pick.executeQuery()) {
                return row.next() ? Optional.of(timer(row)) : Optional.empty();
            }
        }
    }

    private static DueTimer timer(ResultSet row) throws SQLException {
        return new DueTimer(
                new StreamId(
                        StreamType.ofStoredName(row.getString(1)), row.getObject(2, UUID.class)),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                new SchoolId(row.getObject(6, UUID.class)),
                row.getInt(7));
    }

    void remove(DueTimer timer) throws SQLException {
        try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            setKey(remove, 1, timer);
            remove.executeUpdate();
        }
    }

    void putOff(DueTimer timer, Instant until) throws SQLException {
        try (PreparedStatement putOff = connection.prepareStatement(PUT_OFF)) {
            putOff.setObject(1, until.atOffset(ZoneOffset.UTC));
            setKey(putOff, 2, timer);
            putOff.executeUpdate();
        }
    }

    private static void setKey(PreparedStatement statement, int first, DueTimer timer)
            throws SQLException {
        statement.setObject(first, timer.stream().id());
        statement.setString(first + 1, timer.stream().type().storedName());
        statement.setLong(first + 2, timer.sequence());
    }
}
