package org.shouwang.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one case file. */
final class Files {

    private final JdbcClient sql;

    Files(JdbcClient sql) {
        this.sql = sql;
    }

    /** A case file. */
    record File(
            UUID id,
            UUID student,
            Instant openedAt,
            boolean closed,
            Optional<UUID> lead,
            Optional<UUID> latest,
            int neutral) {}

    record Participant(UUID staff, String relation) {}

    /** A response of the file. */
    record Response(UUID id, Instant startedAt, Optional<Instant> endedAt) {}

    /** Where a safety brief stands in the log. */
    record Brief(long position, UUID by, Instant at) {}

    File find(UUID casefile) {
        return sql.sql("select * from query.casefile where casefile_id = ?")
                .param(casefile)
                .query(
                        (row, _) ->
                                new File(
                                        row.getObject("casefile_id", UUID.class),
                                        row.getObject("student_id", UUID.class),
                                        instant(row, "opened_at").orElseThrow(),
                                        row.getBoolean("closed") && row.getString("level") == null,
                                        id(row, "lead_id"),
                                        id(row, "response_id"),
                                        row.getInt("neutral")))
                .single();
    }

    List<Participant> participants(UUID casefile) {
        return sql.sql(
                        """
                        select staff_id, relation from query.participant where casefile_id = ?
                        order by (relation <> 'LEAD'), relation, staff_id
                        """)
                .param(casefile)
                .query((row, _) -> new Participant(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    List<Response> responses(UUID casefile) {
        return sql.sql(
                        "select * from query.response where casefile_id = ? order by started_at"
                                + " desc")
                .param(casefile)
                .query(
                        (row, _) ->
                                new Response(
                                        row.getObject("response_id", UUID.class),
                                        instant(row, "started_at").orElseThrow(),
                                        instant(row, "ended_at")))
                .list();
    }

    /** The briefs that were written for one person, the newest first. */
    List<Brief> briefs(UUID casefile, UUID staff) {
        return sql.sql(
                        """
                        select position, issued_by, issued_at from query.brief
                        where casefile_id = ? and staff_id = ? order by issued_at desc, position desc
                        """)
                .params(casefile, staff)
                .query(
                        (row, _) ->
                                new Brief(
                                        row.getLong(1),
                                        row.getObject(2, UUID.class),
                                        instant(row, "issued_at").orElseThrow()))
                .list();
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
