package org.shouwang.query.today;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody reported, and what was written for that person. */
final class Mine {

    private static final int MOST = 20;

    private final JdbcClient sql;

    Mine(JdbcClient sql) {
        this.sql = sql;
    }

    /** A worry that one reported. */
    record Worry(
            UUID id,
            UUID student,
            Instant at,
            String state,
            Optional<String> triage,
            Optional<UUID> answeredBy,
            Optional<Instant> answeredAt) {}

    /** A safety brief that was written for one. */
    record Brief(UUID casefile, UUID student, UUID by, Instant at) {}

    List<Worry> worries(StaffId staff) {
        return sql.sql(
                        """
                        select * from query.worry where reported_by = ?
                        order by reported_at desc limit ?
                        """)
                .params(staff.value(), MOST)
                .query(
                        (row, _) ->
                                new Worry(
                                        row.getObject("worry_id", UUID.class),
                                        row.getObject("student_id", UUID.class),
                                        Boards.instant(row, "reported_at").orElseThrow(),
                                        row.getString("state"),
                                        Optional.ofNullable(row.getString("triage")),
                                        Optional.ofNullable(
                                                row.getObject("answered_by", UUID.class)),
                                        Boards.instant(row, "answered_at")))
                .list();
    }

    /** An alert that one raised and that is not over. */
    record Alert(UUID id, String code, Instant at, String state, List<UUID> students) {

        Alert {
            students = List.copyOf(students);
        }
    }

    /** Those that nobody has judged, and those whose response still runs. */
    List<Alert> alerts(StaffId staff) {
        return sql.sql(
                        """
                        select a.alert_id, a.code, a.raised_at, a.state,
                            array(select u.student_id from query.alert_subject u
                                where u.alert_id = a.alert_id and u.student_id is not null) as students
                        from query.alert_person p join query.alert a on a.alert_id = p.alert_id
                        where p.staff_id = ? and p.relation = 'RAISED'
                          and (a.state = 'OPEN' or exists (
                              select from query.response_alert l
                              join query.response r on r.response_id = l.response_id
                              where l.alert_id = a.alert_id and r.ended_at is null))
                        order by a.raised_at desc limit ?
                        """)
                .params(staff.value(), MOST)
                .query(
                        (row, _) ->
                                new Alert(
                                        row.getObject("alert_id", UUID.class),
                                        row.getString("code"),
                                        Boards.instant(row, "raised_at").orElseThrow(),
                                        row.getString("state"),
                                        Arrays.asList(
                                                (UUID[]) row.getArray("students").getArray())))
                .list();
    }

    /** The newest of each case. */
    List<Brief> briefs(StaffId staff) {
        return sql.sql(
                        """
                        select * from (
                            select distinct on (b.casefile_id) b.* from query.brief b
                            where b.staff_id = ? order by b.casefile_id, b.issued_at desc) newest
                        order by issued_at desc limit ?
                        """)
                .params(staff.value(), MOST)
                .query(
                        (row, _) ->
                                new Brief(
                                        row.getObject("casefile_id", UUID.class),
                                        row.getObject("student_id", UUID.class),
                                        row.getObject("issued_by", UUID.class),
                                        Boards.instant(row, "issued_at").orElseThrow()))
                .list();
    }
}
