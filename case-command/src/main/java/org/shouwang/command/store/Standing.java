package org.shouwang.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouwang.command.store.AppendResult.Known;
import org.shouwang.command.store.AppendResult.Moved;
import org.shouwang.command.store.AppendResult.OtherContent;
import org.shouwang.contract.StreamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a refusal stands. A command that was done before may be forbidden now that it is done,
 * and the cached state that forbids it may be behind what another process wrote.
 */
final class Standing {

    private static final String KNOWN =
            """
            select c.content_hash, c.position, c.event_count, e.event_id
            from events.command c
            left join events.event e on e.position = c.position and c.event_count > 0
            where c.command_id = ?
            """;

    private static final String HEAD =
            """
            select coalesce(max(sequence), -1) from events.event
            where stream_id = ? and stream_type = ?
            """;

    private final JdbcClient jdbc;

    Standing(DataSource pool) {
        this.jdbc = JdbcClient.create(pool);
    }

    /** What the appender would answer instead; empty when the refusal stands. */
    Optional<AppendResult> insteadOfRefusal(CommandContext context, Map<StreamId, Long> heads) {
        return known(context).or(() -> moved(heads));
    }

    private Optional<AppendResult> known(CommandContext context) {
        return jdbc.sql(KNOWN)
                .param(context.id().value())
                .query((row, _) -> known(context, row))
                .optional();
    }

    private static AppendResult known(CommandContext context, ResultSet row) throws SQLException {
        long position = row.getLong(2);
        if (!Arrays.equals(row.getBytes(1), context.contentHash())) {
            return new OtherContent(position);
        }
        return Known.of(position, row.getInt(3), Optional.ofNullable(row.getObject(4, UUID.class)));
    }

    private Optional<AppendResult> moved(Map<StreamId, Long> heads) {
        boolean moved =
                heads.entrySet().stream().anyMatch(head -> head(head.getKey()) != head.getValue());
        return moved ? Optional.of(new Moved()) : Optional.empty();
    }

    private long head(StreamId stream) {
        return jdbc.sql(HEAD)
                .params(stream.id(), stream.type().storedName())
                .query(Long.class)
                .single();
    }
}
