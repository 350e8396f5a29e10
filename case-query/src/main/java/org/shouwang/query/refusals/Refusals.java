package org.shouwang.query.refusals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Role;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.query.permit.Scope;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The refusal journal of a school. What is about a child with whom the reader has a conflict of
 * interest is not in it, for this reader.
 */
record Refusals(JdbcClient sql) {

    static final int PAGE = 50;

    /** The children that a thing is about, where it is about any. */
    private static final String CHILDREN =
            """
            select r.student_id from query.response r where r.response_id = f.stream_id
            union all select c.student_id from query.casefile c where c.casefile_id = f.stream_id
            union all select w.student_id from query.worry w where w.worry_id = f.stream_id
            union all select s.student_id from query.student s where s.student_id = f.stream_id
            union all select u.student_id from query.alert_subject u
                where u.alert_id = f.stream_id and u.student_id is not null
            """;

    private static final String SEEN =
            """
            from command.refusal f where f.school_id = :school
              and not exists (select from query.in_conflict(:staff) x
                  where x.student_id in (%s))
            """
                    .formatted(CHILDREN);

    /**
     * One refusal.
     *
     * @param plan the version that the response follows, where it is about one
     * @param child whose case file it is about, where it is about one
     */
    record Row(
            long position,
            Instant at,
            Actor.Kind actorKind,
            UUID actor,
            Optional<Role> actedAs,
            String command,
            String kind,
            UUID thing,
            String reason,
            List<String> missing,
            Optional<PlanHash> plan,
            Optional<UUID> child) {}

    /** The newest first, one more than a page. */
    List<Row> list(Who who, RefusalFilter filter) {
        Map<String, Object> values = Scope.parameters(who);
        List<String> also = new ArrayList<>();
        filter.ofKind().ifPresent(kind -> also.add(narrowed(values, "stream_type", kind)));
        filter.ofReason().ifPresent(reason -> also.add(narrowed(values, "refusal", reason)));
        filter.ofPerson().ifPresent(person -> also.add(narrowed(values, "actor_id", person)));
        filter.place()
                .ifPresent(
                        before -> {
                            values.put("before", before);
                            also.add("and f.position < :before");
                        });
        return sql.sql(
                        """
                        select f.*, (select r.plan from query.response r
                            where r.response_id = f.stream_id) as plan,
                            (select c.student_id from query.casefile c
                                where c.casefile_id = f.stream_id) as child
                        %s %s order by f.position desc limit %d
                        """
                                .formatted(SEEN, String.join(" ", also), PAGE + 1))
                .params(values)
                .query((row, _) -> row(row))
                .list();
    }

    private static String narrowed(Map<String, Object> values, String column, Object value) {
        values.put(column, value);
        return "and f.%s = :%s".formatted(column, column);
    }

    /** What the filter can be set to: what there is. */
    List<String> kinds(Who who) {
        return distinct(who, "stream_type", "", String.class);
    }

    List<String> reasons(Who who) {
        return distinct(who, "refusal", "", String.class);
    }

    List<UUID> people(Who who) {
        return distinct(who, "actor_id", "and f.actor_kind = 'STAFF'", UUID.class);
    }

    private <T> List<T> distinct(Who who, String column, String also, Class<T> type) {
        return sql.sql(
                        "select distinct f.%s %s %s order by f.%s"
                                .formatted(column, SEEN, also, column))
                .params(Scope.parameters(who))
                .query(type)
                .list();
    }

    /** The children that rows are about, for the ledger. */
    Set<UUID> children(Collection<Row> rows) {
        UUID[] things = rows.stream().map(Row::thing).distinct().toArray(UUID[]::new);
        return new HashSet<>(
                sql.sql(
                                """
                                select distinct c.student_id from unnest(?) as f (stream_id)
                                cross join lateral (%s) c
                                """
                                        .formatted(CHILDREN))
                        .param(things)
                        .query(UUID.class)
                        .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                Optional.ofNullable(row.getString("actor_role")).map(Role::valueOf),
                row.getString("command"),
                row.getString("stream_type"),
                row.getObject("stream_id", UUID.class),
                row.getString("refusal"),
                List.of((String[]) row.getArray("unmet_steps").getArray()),
                Optional.ofNullable(row.getString("plan")).map(PlanHash::new),
                Optional.ofNullable(row.getObject("child", UUID.class)));
    }
}
