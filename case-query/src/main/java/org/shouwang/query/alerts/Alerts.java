package org.shouwang.query.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.store.Place;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of alerts and of their notices. */
public final class Alerts {

    static final int PAGE = 25;

    private static final String ROWS =
            """
            select a.*, array(select u.student_id from query.alert_subject u
                where u.alert_id = a.alert_id and u.student_id is not null) as students
            from query.alert a
            """;

    private static final String AFTER =
            "and (a.raised_at, a.alert_id) < (cast(:before as timestamptz), :last)";

    private final JdbcClient sql;

    public Alerts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An alert.
     *
     * @param dismissal who proposed to dismiss it, while a second person is waited for
     */
    public record Row(
            UUID id,
            String code,
            String danger,
            Instant raisedAt,
            UUID raisedBy,
            String state,
            Optional<UUID> holder,
            Optional<Instant> expires,
            Optional<UUID> dismissal,
            List<UUID> students) {

        Place place() {
            return new Place(raisedAt, id);
        }
    }

    /** One notice to one person. */
    public record Page(
            UUID staff,
            String channel,
            int step,
            int round,
            Instant triedAt,
            Optional<String> outcome,
            Optional<Instant> outcomeAt) {}

    /**
     * Every notice to one person.
     *
     * @param tries the earliest first
     */
    public record Person(UUID staff, List<Page> tries) {

        /** The first that arrived; if none did, the last. */
        public Page best() {
            return tries.stream()
                    .filter(page -> page.outcome().filter("DELIVERED"::equals).isPresent())
                    .findFirst()
                    .orElseGet(tries::getLast);
        }
    }

    /** Who was told, by person, in the order in which they were first tried. */
    static List<Person> people(List<Page> pages) {
        return pages.stream()
                .collect(
                        Collectors.groupingBy(Page::staff, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(person -> new Person(person.getKey(), person.getValue()))
                .toList();
    }

    public Optional<Row> find(UUID alert) {
        return sql.sql(ROWS + "where a.alert_id = ?")
                .param(alert)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Row> list(Who who, Scope scope, Optional<String> state, Optional<Place> before) {
        Map<String, Object> values = Scope.parameters(who);
        state.ifPresent(s -> values.put("state", s));
        before.ifPresent(at -> at.into(values));
        return sql.sql(
                        ROWS
                                + """
                                where a.school_id = :school and %s %s %s
                                  and not exists (select from query.alert_subject u join query.in_conflict(:staff) x
                                      on x.student_id = u.student_id
                                      where u.alert_id = a.alert_id)
                                order by a.raised_at desc, a.alert_id desc limit %d
                                """
                                        .formatted(
                                                scope.alerts(),
                                                state.map(_ -> "and a.state = :state").orElse(""),
                                                before.map(_ -> AFTER).orElse(""),
                                                PAGE + 1))
                .params(values)
                .query((row, _) -> row(row))
                .list();
    }

    /** Every notice of an alert, the earliest first. */
    public List<Page> pages(UUID alert) {
        return sql.sql(
                        """
                        select staff_id, channel, step, round, tried_at, outcome, outcome_at
                        from query.page where alert_id = ? order by tried_at, attempt_id
                        """)
                .param(alert)
                .query(
                        (row, _) ->
                                new Page(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getObject(5, OffsetDateTime.class).toInstant(),
                                        Optional.ofNullable(row.getString(6)),
                                        Optional.ofNullable(row.getObject(7, OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** The case files whose response came out of an alert. */
    List<UUID> casefiles(UUID alert) {
        return sql.sql("select distinct casefile_id from query.response_alert where alert_id = ?")
                .param(alert)
                .query(UUID.class)
                .list();
    }

    /** Whoever opened an alert, here or where it is handled. */
    public record Reader(UUID who, String actedAs, long times, Instant last) {}

    /** The ledger of an alert, whoever read last first. */
    List<Reader> readers(UUID alert) {
        return sql.sql(
                        """
                        select reader, acted_as, count(*) as times, max(at) as last from (
                            select reader, acted_as, at from query.read_ledger
                            where subject_id = :alert
                            union all
                            select staff_id, role, at from command.shown where record_id = :alert) r
                        group by reader, acted_as order by last desc, reader, acted_as
                        """)
                .param("alert", alert)
                .query(
                        (row, _) ->
                                new Reader(
                                        row.getObject("reader", UUID.class),
                                        row.getString("acted_as"),
                                        row.getLong("times"),
                                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The responses that answer an alert. */
    List<UUID> responses(UUID alert) {
        return sql.sql("select response_id from query.response_alert where alert_id = ?")
                .param(alert)
                .query(UUID.class)
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("alert_id", UUID.class),
                row.getString("code"),
                row.getString("danger"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("raised_by", UUID.class),
                row.getString("state"),
                Optional.ofNullable(row.getObject("acknowledged_by", UUID.class)),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("dismissal_by", UUID.class)),
                Arrays.asList((UUID[]) row.getArray("students").getArray()));
    }
}
