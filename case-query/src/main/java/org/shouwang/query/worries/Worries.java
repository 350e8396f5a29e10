package org.shouwang.query.worries;

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

/** Rows of worries. */
record Worries(JdbcClient sql) {

    static final int PAGE = 25;

    private static final String AFTER =
            "and (w.reported_at, w.worry_id) < (cast(:before as timestamptz), :last)";

    /**
     * A worry; its words are where it is answered.
     *
     * @param state WAITING, ANSWERED or ALERT
     */
    record Row(
            UUID id,
            UUID student,
            UUID reporter,
            Instant at,
            String state,
            Optional<String> triage,
            Optional<UUID> answeredBy,
            Optional<Instant> answeredAt) {

        Place place() {
            return new Place(at, id);
        }
    }

    /** The newest first, and one more than a page if there are more. */
    List<Row> list(Who who, Scope scope, Optional<Place> before) {
        Map<String, Object> values = Scope.parameters(who);
        before.ifPresent(at -> at.into(values));
        return sql.sql(
                        """
                        select w.* from query.worry w
                        where w.school_id = :school and %s %s
                          and not exists (select from query.in_conflict(:staff) x
                              where x.student_id = w.student_id)
                        order by w.reported_at desc, w.worry_id desc limit %d
                        """
                                .formatted(
                                        scope.worries(),
                                        before.map(_ -> AFTER).orElse(""),
                                        PAGE + 1))
                .params(values)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("worry_id", UUID.class),
                row.getObject("student_id", UUID.class),
                row.getObject("reported_by", UUID.class),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                Optional.ofNullable(row.getString("triage")),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
