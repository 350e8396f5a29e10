package org.shouwang.web.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@code signin.membership}. */
final class MembershipTable implements MembershipsNow {

    private final JdbcClient jdbc;
    private final Clock clock;

    MembershipTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Membership> of(StaffId staff) {
        return jdbc.sql(
                        """
                        select school_id, role, valid_from, valid_until, class_ids,
                          not exists (select from signin.newcomer n where n.staff_id = :staff) as vouched
                        from signin.membership
                        where staff_id = :staff and valid_from <= :now
                          and (valid_until is null or valid_until > :now)
                        order by valid_from, school_id, role
                        """)
                .param("staff", staff.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> membership(row))
                .list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new SchoolId(row.getObject("school_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                instant(row.getObject("valid_from", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("valid_until", OffsetDateTime.class))
                        .map(MembershipTable::instant),
                classes(row.getArray("class_ids")),
                row.getBoolean("vouched"));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static Set<ClassId> classes(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray())
                .map(ClassId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
