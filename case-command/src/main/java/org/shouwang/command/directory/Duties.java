package org.shouwang.command.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is on duty. */
public final class Duties {

    private final JdbcClient sql;

    Duties(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One turn.
     *
     * @param until not included
     */
    public record Duty(DutyId id, StaffId staff, Role as, Instant from, Instant until) {}

    /** Who is on duty in a role at an instant, whoever began first first. */
    public List<StaffId> onDuty(SchoolId school, Role role, Instant at) {
        return between(school, at, at.plusNanos(1_000)).stream()
                .filter(duty -> duty.as() == role)
                .map(Duty::staff)
                .distinct()
                .toList();
    }

    /** Every turn that touches a stretch of time, in order. */
    public List<Duty> between(SchoolId school, Instant from, Instant until) {
        return sql.sql(
                        """
                        select duty_id, staff_id, role, from_at, until_at from command.duty
                        where school_id = ? and until_at > ? and from_at < ?
                        order by from_at, role, duty_id
                        """)
                .params(
                        school.value(),
                        from.atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Duty(
                                        new DutyId(row.getObject("duty_id", UUID.class)),
                                        new StaffId(row.getObject("staff_id", UUID.class)),
                                        Role.valueOf(row.getString("role")),
                                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                                        row.getObject("until_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }
}
