package org.shouwang.query.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Danger told on alerts that a case answers, which nobody has taken into its response yet. */
record DangerTold(JdbcClient sql) {

    /** One of them, by what people call it. */
    public record Alert(UUID id, String code, String danger, Instant at) {}

    /** The latest first. */
    List<Alert> of(UUID casefile) {
        return sql.sql(
                        """
                        select distinct a.alert_id, a.code, a.danger, a.danger_at from query.alert a
                        join query.response_alert l on l.alert_id = a.alert_id
                        join query.response r on r.response_id = l.response_id
                        where l.casefile_id = ? and r.ended_at is null
                          and a.state = 'OPEN' and a.danger_at is not null
                        order by a.danger_at desc, a.alert_id
                        """)
                .param(casefile)
                .query(
                        (row, _) ->
                                new Alert(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }
}
