package org.shouwang.query.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.shouwang.access.Relation;
import org.shouwang.contract.id.ClassId;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.query.permit.Scope;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads what the boards show. */
final class Boards {

    /** Further ahead than this nothing is asked today. */
    private static final Duration AHEAD = Duration.ofDays(3);

    private static final int MOST = 60;

    private final JdbcClient sql;

    Boards(JdbcClient sql) {
        this.sql = sql;
    }

    /** Alerts nobody has judged. */
    List<Board.Alert> alerts(Who who, Scope scope) {
        return scope.empty()
                ? List.of()
                : bound(
                                """
                                select a.*, coalesce(a.reopened_at, a.raised_at) as since, array(select u.student_id from query.alert_subject u
                                    where u.alert_id = a.alert_id and u.student_id is not null) as students
                                from query.alert a
                                where a.school_id = :school and a.state = 'OPEN' and %s
                                  and not exists (select from query.alert_subject u join query.in_conflict(:staff) x
                                      on x.student_id = u.student_id
                                      where u.alert_id = a.alert_id)
                                order by (a.acknowledged_by is not null), since limit :most
                                """
                                        .formatted(scope.alerts()),
                                who)
                        .query((row, _) -> alert(row))
                        .list();
    }

    /**
     * The most pressing step of each response; of one that has ended, what its end asks of this
     * person, however far ahead.
     */
    List<Board.Asked> asked(Who who, Scope scope, Instant now) {
        return steps(
                who,
                scope,
                now.plus(AHEAD),
                now,
                "true",
                "(s.state = 'WAITING'), s.due_at, s.place");
    }

    /** Whom to see until an instant. */
    List<Board.Asked> meetings(Who who, Scope scope, Instant now, Instant until) {
        return steps(
                who,
                scope,
                until,
                now,
                "s.form in ('/record/followup-held', '/record/reentry-held') and s.state <>"
                        + " 'WAITING'",
                "s.due_at, s.place");
    }

    private List<Board.Asked> steps(
            Who who, Scope scope, Instant until, Instant now, String what, String first) {
        return scope.empty()
                ? List.of()
                : bound(
                                """
                                select * from (
                                    select distinct on (s.response_id) s.*, c.level, c.neutral,
                                        (select count(*) from query.step o where o.response_id = s.response_id
                                             and o.step_id <> s.step_id and o.done_at is null
                                             and o.state in ('OPEN', 'WAITING', 'RUNNING')
                                             and o.due_at < :now) as others
                                    from query.step s join query.casefile c on c.casefile_id = s.casefile_id
                                    where s.school_id = :school and c.school_id = :school and s.done_at is null
                                      and s.state in ('OPEN', 'WAITING', 'RUNNING')
                                      and case when c.level is null or c.response_id <> s.response_id
                                          then s.asked && :roles::text[] else s.due_at < :until end
                                      and %s and %s
                                      and not exists (select from query.in_conflict(:staff) x
                                          where x.student_id = s.student_id)
                                    order by s.response_id, %s) pressing
                                order by due_at, response_id limit :most
                                """
                                        .formatted(what, scope.casefiles(), first),
                                who)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("roles", who.roles().stream().map(Enum::name).toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, _) -> asked(row))
                        .list();
    }

    /**
     * What plans ask of somebody who does not read the file: whoever found the student, the class
     * teacher. The step and the name, nothing of why.
     *
     * @param scope where facts may be recorded
     */
    List<Board.Asked> askedOf(Who who, Scope scope, Instant now) {
        if (scope.empty()) {
            return List.of();
        }
        Set<String> roles = new TreeSet<>(who.roles().stream().map(Enum::name).toList());
        if (scope.through().contains(Relation.RAISED)) {
            roles.add(FactCode.Holder.ANY_STAFF.name());
        }
        return bound(
                        """
                        select s.*, c.level, 0 as neutral, 0 as others
                        from query.step s join query.casefile c on c.casefile_id = s.casefile_id
                        where s.school_id = :school and c.school_id = :school and s.done_at is null
                          and s.state in ('OPEN', 'WAITING', 'RUNNING') and s.due_at < :until
                          and s.asked && :roles::text[] and s.form is not null and %s
                          and not exists (select from query.in_conflict(:staff) x
                              where x.student_id = s.student_id)
                        order by s.due_at, s.response_id, s.place limit :most
                        """
                                .formatted(scope.casefiles()),
                        who)
                .param("until", now.plus(AHEAD).atOffset(ZoneOffset.UTC))
                .param("roles", roles.toArray(String[]::new))
                .query((row, _) -> asked(row))
                .list();
    }

    List<Board.Worry> worries(Who who, Scope scope) {
        return scope.empty()
                ? List.of()
                : bound(
                                """
                                select w.* from query.worry w
                                where w.school_id = :school and w.state = 'WAITING' and %s
                                  and not exists (select from query.in_conflict(:staff) x
                                      where x.student_id = w.student_id)
                                order by w.due_at, w.worry_id limit :most
                                """
                                        .formatted(scope.worries()),
                                who)
                        .query(
                                (row, _) ->
                                        new Board.Worry(
                                                row.getObject("worry_id", UUID.class),
                                                row.getObject("student_id", UUID.class),
                                                row.getObject("reported_by", UUID.class),
                                                instant(row, "reported_at").orElseThrow(),
                                                instant(row, "due_at")))
                        .list();
    }

    private StatementSpec bound(String statement, Who who) {
        return sql.sql(statement)
                .param("school", who.school().value())
                .param("staff", who.staff().value())
                .param("classes", who.classes().stream().map(ClassId::value).toArray(UUID[]::new))
                .param("most", MOST);
    }

    private static Board.Alert alert(ResultSet row) throws SQLException {
        return new Board.Alert(
                row.getObject("alert_id", UUID.class),
                row.getString("code"),
                row.getString("danger"),
                instant(row, "since").orElseThrow(),
                row.getObject("raised_by", UUID.class),
                Optional.ofNullable(row.getObject("acknowledged_by", UUID.class)),
                instant(row, "expires_at"),
                Arrays.asList((UUID[]) row.getArray("students").getArray()),
                Optional.ofNullable(row.getObject("dismissal_by", UUID.class)),
                instant(row, "danger_at"));
    }

    private static Board.Asked asked(ResultSet row) throws SQLException {
        return new Board.Asked(
                row.getObject("response_id", UUID.class),
                row.getObject("casefile_id", UUID.class),
                row.getObject("student_id", UUID.class),
                row.getString("step_id"),
                Optional.ofNullable(row.getString("level")).orElse(""),
                row.getInt("neutral"),
                row.getString("title_zh"),
                row.getString("title_en"),
                instant(row, "due_at").orElseThrow(),
                row.getInt("round"),
                row.getInt("others"),
                Optional.ofNullable(row.getString("form")),
                List.of(),
                Optional.empty());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
