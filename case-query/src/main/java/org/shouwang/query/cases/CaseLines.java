package org.shouwang.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.query.permit.Scope;
import org.shouwang.search.Wanted;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the list of case files, a page at a time. */
final class CaseLines {

    static final int PAGE = 25;

    private static final String ASKED =
            """
            from query.step s where s.casefile_id = c.casefile_id and s.done_at is null
              and s.state in ('OPEN', 'WAITING', 'RUNNING')\
            """;

    private final JdbcClient sql;

    CaseLines(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One case file of the list.
     *
     * @param closed whether nothing runs in it any more: a response that runs is open, whatever
     *     happened to its file
     * @param due the earliest thing its plan asks
     */
    public record Line(
            UUID id,
            UUID student,
            boolean closed,
            Optional<UUID> lead,
            Instant touchedAt,
            int neutral,
            Optional<Instant> due) {

        CaseCursor cursor() {
            return new CaseCursor(neutral, touchedAt, id);
        }
    }

    /** One more than a page when there are more: the gravest first, then the last touched. */
    List<Line> page(Who who, Scope scope, CaseFilter filter, Sought sought, Instant now) {
        var query = new Query(who, scope);
        query.level(filter.level());
        query.state(filter.state(), now);
        filter.ofClass().ifPresent(query::schoolClass);
        filter.ofLead().ifPresent(query::lead);
        if (sought.any()) {
            query.sought(sought);
        }
        filter.cursor().ifPresent(query::after);
        return sql.sql(query.statement()).params(query.values).query((row, _) -> line(row)).list();
    }

    /** Who leads an open case of the school, for the filter. */
    List<UUID> leads(Who who) {
        return sql.sql(
                        "select distinct lead_id from query.casefile where school_id = ? and"
                                + " lead_id is not null and (not closed or level is not null)"
                                + " order by lead_id")
                .param(who.school().value())
                .query(UUID.class)
                .list();
    }

    /** The conditions of one page. */
    private static final class Query {

        private final List<String> where = new ArrayList<>();
        private final Map<String, Object> values;

        Query(Who who, Scope scope) {
            values = Scope.parameters(who);
            where.add("c.school_id = :school");
            where.add(scope.casefiles());
            where.add(
                    "not exists (select from query.in_conflict(:staff) x"
                            + " where x.student_id = c.student_id)");
        }

        void level(String level) {
            switch (level) {
                case "red" -> where.add("c.neutral = 4");
                case "orange" -> where.add("c.neutral = 3");
                case "yellow" -> where.add("c.neutral between 1 and 2");
                case "none" -> where.add("c.neutral = 0");
                default -> {}
            }
        }

        void state(String state, Instant now) {
            switch (state) {
                case "open" -> where.add("(not c.closed or c.level is not null)");
                case "closed" -> where.add("c.closed and c.level is null");
                case "late" -> {
                    where.add("exists (select " + ASKED + " and s.due_at < :now)");
                    values.put("now", now.atOffset(ZoneOffset.UTC));
                }
                default -> {}
            }
        }

        void schoolClass(UUID schoolClass) {
            where.add(
                    "c.student_id in (select s.student_id from query.student s"
                            + " where s.school_id = :school and s.class_id = :class)");
            values.put("class", schoolClass);
        }

        void lead(UUID lead) {
            where.add("c.lead_id = :lead");
            values.put("lead", lead);
        }

        /** Whoever is meant by all that was typed, or by each of its words. */
        void sought(Sought sought) {
            var found = new ArrayList<String>();
            sought.whole()
                    .ifPresent(
                            whole -> {
                                found.add("s.tokens @> array[:token]::bigint[]");
                                found.add("s.school_id = :school and s.class_id = any(:wanted)");
                                values.put("token", whole.token());
                                values.put("wanted", whole.classIds());
                            });
            if (!sought.words().isEmpty()) {
                found.add(words(sought));
            }
            where.add(
                    found.stream()
                            .map("select s.student_id from query.student s where "::concat)
                            .collect(Collectors.joining(" union all ", "c.student_id in (", ")")));
        }

        private String words(Sought sought) {
            var each = new ArrayList<String>();
            if (sought.tokens().length == 0) {
                each.add("s.school_id = :school and s.class_id = any(:shared)");
                values.put("shared", sought.sharedClasses());
            } else {
                each.add("s.tokens @> cast(:tokens as bigint[])");
                values.put("tokens", sought.tokens());
                for (Wanted word : sought.ofClass()) {
                    int at = each.size();
                    each.add(
                            "(s.class_id = any(:classes%1$d) or s.tokens @> array[:or%1$d]::bigint[])"
                                    .formatted(at));
                    values.put("classes" + at, word.classIds());
                    values.put("or" + at, word.token());
                }
            }
            return String.join(" and ", each);
        }

        void after(CaseCursor cursor) {
            where.add(
                    "(c.neutral, c.touched_at, c.casefile_id)"
                            + " < (:neutral, cast(:touched as timestamptz), :last)");
            values.put("neutral", cursor.neutral());
            values.put("touched", cursor.touchedAt().atOffset(ZoneOffset.UTC));
            values.put("last", cursor.id());
        }

        String statement() {
            return """
            select c.*, (select min(s.due_at) %s) as due_at
            from query.casefile c where %s
            order by c.neutral desc, c.touched_at desc, c.casefile_id desc limit %d
            """
                    .formatted(ASKED, String.join(" and ", where), PAGE + 1);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("casefile_id", UUID.class),
                row.getObject("student_id", UUID.class),
                row.getBoolean("closed") && row.getString("level") == null,
                Optional.ofNullable(row.getObject("lead_id", UUID.class)),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                row.getInt("neutral"),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
