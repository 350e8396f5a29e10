package org.shouwang.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.store.Place;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of responses. */
record Responses(JdbcClient sql) {

    static final int PAGE = 25;

    private static final String AFTER =
            "and (r.started_at, r.response_id) < (cast(:before as timestamptz), :last)";

    private static final String ALERTS =
            "array(select a.alert_id from query.response_alert a"
                    + " where a.response_id = r.response_id order by a.alert_id) as alerts,"
                    + " (select count(*) from query.response e"
                    + " where e.casefile_id = r.casefile_id and (e.started_at, e.response_id)"
                    + " <= (r.started_at, r.response_id)) as number";

    /**
     * One response.
     *
     * @param number from 1, in the order in which the responses of its case began
     * @param neutral how grave it is now, or was when it ended
     * @param gravest how grave it ever was
     */
    public record Row(
            UUID id,
            int number,
            UUID casefile,
            UUID student,
            List<UUID> alerts,
            Instant startedAt,
            Optional<Instant> endedAt,
            String plan,
            int neutral,
            int gravest) {

        Place place() {
            return new Place(startedAt, id);
        }

        /** By what a page leads to its place on it. */
        public String code() {
            return id.toString().substring(0, 8);
        }
    }

    Optional<Row> find(UUID response) {
        return sql.sql("select r.*, " + ALERTS + " from query.response r where response_id = ?")
                .param(response)
                .query((row, _) -> row(row))
                .optional();
    }

    /** Every response of a case, the earliest first. */
    List<Row> ofCase(UUID casefile) {
        return sql.sql(
                        "select r.*, "
                                + ALERTS
                                + " from query.response r where casefile_id = ?"
                                + " order by started_at, response_id")
                .param(casefile)
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> list(Who who, Scope scope, Optional<Place> before) {
        Map<String, Object> values = Scope.parameters(who);
        before.ifPresent(at -> at.into(values));
        return sql.sql(
                        """
                        select r.*, %s from query.response r
                        join query.casefile c on c.casefile_id = r.casefile_id
                        where r.school_id = :school and c.school_id = :school and %s %s
                          and not exists (select from query.in_conflict(:staff) x
                              where x.student_id = r.student_id)
                        order by r.started_at desc, r.response_id desc limit %d
                        """
                                .formatted(
                                        ALERTS,
                                        scope.casefiles(),
                                        before.map(_ -> AFTER).orElse(""),
                                        PAGE + 1))
                .params(values)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("response_id", UUID.class),
                row.getInt("number"),
                row.getObject("casefile_id", UUID.class),
                row.getObject("student_id", UUID.class),
                List.of((UUID[]) row.getArray("alerts").getArray()),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("plan"),
                row.getInt("neutral"),
                row.getInt("gravest"));
    }
}
