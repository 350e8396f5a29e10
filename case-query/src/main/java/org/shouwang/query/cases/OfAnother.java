package org.shouwang.query.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Alerts that responses of a case answer and that turned out to be about another student: the
 * response runs on for the wrong one until somebody looks.
 */
public record OfAnother(JdbcClient sql) {

    /**
     * One of them.
     *
     * @param response the one that answers it
     * @param runs whether that is still going on
     * @param at since when the alert is about another
     * @param by whoever said so
     */
    public record Alert(UUID response, boolean runs, String code, Instant at, UUID by) {

        /** Where its response is ended; empty when it has ended. */
        public Optional<String> end() {
            return runs
                    ? Optional.of("/do/responses/" + response + "/act/propose-ending")
                    : Optional.empty();
        }
    }

    /**
     * @param student whose case it is; other records of the same student are the same student
     */
    public List<Alert> of(UUID casefile, UUID student) {
        return sql.sql(
                        """
                        select distinct on (a.alert_id) r.response_id, r.ended_at is null as runs,
                            a.code, e.recorded_at, e.actor_id
                        from query.response_alert ra
                        join query.response r on r.response_id = ra.response_id
                        join query.alert a on a.alert_id = ra.alert_id
                        join query.entry e on e.stream_id = a.alert_id
                            and e.stream_type = 'alert' and e.name in ('alert.subject_corrected', 'alert.correction_confirmed')
                        where ra.casefile_id = :casefile
                          and not exists (select from query.alert_subject u
                            where u.alert_id = a.alert_id and (u.student_id = :student
                              or exists (select from query.merged m
                                where m.student_id in (u.student_id, :student)
                                  and m.into_id in (u.student_id, :student))))
                        order by a.alert_id, e.position desc
                        """)
                .param("casefile", casefile)
                .param("student", student)
                .query(
                        (row, _) ->
                                new Alert(
                                        row.getObject("response_id", UUID.class),
                                        row.getBoolean("runs"),
                                        row.getString("code"),
                                        row.getObject("recorded_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("actor_id", UUID.class)))
                .list();
    }
}
