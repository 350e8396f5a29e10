package org.shouwang.query.today;

import java.time.Instant;
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
