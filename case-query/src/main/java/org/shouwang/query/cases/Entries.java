package org.shouwang.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.StreamType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of timelines. */
public final class Entries {

    /** More notices than alerts give rise to in a night. */
    private static final int NOTICES = 5_000;

    private final JdbcClient sql;

    public Entries(JdbcClient sql) {
        this.sql = sql;
    }

    /** One event about a child; its words are in the log. */
    public record Entry(
            long position,
            StreamType type,
            UUID stream,
            String name,
            Instant recordedAt,
            Instant occurredAt,
            boolean late,
            String actorKind,
            UUID actor,
            Optional<String> actedAs,
            Optional<UUID> entry,
            Optional<Long> correctedBy) {}

    /**
     * Events of some streams as they were known at an instant, the newest by position.
     *
     * @param before only earlier ones, to page back
     * @param most how many
     */
    public List<Entry> of(List<UUID> streams, Instant knownAt, long before, int most) {
        return sql.sql(
                        """
                        select * from query.entry
                        where stream_id = any(?) and recorded_at <= ? and position < ?
                        order by position desc limit ?
                        """)
                .params(
                        streams.toArray(UUID[]::new),
                        knownAt.atOffset(ZoneOffset.UTC),
                        before,
                        most)
                .query((row, _) -> entry(row))
                .list();
    }

    /**
     * The same for a timeline: notices do not count, because hundreds of them are one line there
     * and must not push out what people did.
     *
     * @param most how many besides notices
     */
    public List<Entry> timeline(List<UUID> streams, Instant knownAt, long before, int most) {
        return sql.sql(
                        """
                        with known as (
                            select * from query.entry
                            where stream_id = any(:streams) and stream_type <> 'worry'
                              and recorded_at <= :known and position < :before)
                        select * from known where position >= coalesce((
                            select position from known where stream_type <> 'paging'
                            order by position desc offset :most - 1 limit 1), 0)
                        order by position desc limit :all
                        """)
                .param("streams", streams.toArray(UUID[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("most", most)
                .param("all", NOTICES + most)
                .query((row, _) -> entry(row))
                .list();
    }

    /** The safety plans of a response that were on record at an instant and not put right then. */
    List<Entry> safetyPlans(UUID response, Instant knownAt) {
        return sql.sql(
                        """
                        select * from query.entry e
                        where stream_id = :response and name = 'response.safety_plan_written'
                          and recorded_at <= :known and not exists (
                            select 1 from query.entry c
                            where c.position = e.corrected_by and c.recorded_at <= :known)
                        order by position
                        """)
                .param("response", response)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, _) -> entry(row))
                .list();
    }

    /** Whether a timeline of at most so many may go on before its first row. */
    static boolean full(List<Entry> timeline, int most) {
        return timeline.size() == NOTICES + most
                || timeline.stream().filter(row -> row.type() != StreamType.PAGING).count() == most;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long corrected = row.getLong("corrected_by");
        boolean never = row.wasNull();
        return new Entry(
                row.getLong("position"),
                StreamType.ofStoredName(row.getString("stream_type")),
                row.getObject("stream_id", UUID.class),
                row.getString("name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("late"),
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                Optional.ofNullable(row.getString("acted_as")),
                Optional.ofNullable(row.getObject("entry_id", UUID.class)),
                never ? Optional.empty() : Optional.of(corrected));
    }
}
