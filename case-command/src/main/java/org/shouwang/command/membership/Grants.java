package org.shouwang.command.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roles of a school's staff, past and future ones too. */
public final class Grants {

    private final JdbcClient sql;

    Grants(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A role for a time.
     *
     * @param until not included
     */
    public record Grant(
            GrantId id,
            StaffId staff,
            Role role,
            Set<ClassId> classes,
            Instant from,
            Optional<Instant> until) {

        /** Whether it is not over at an instant. */
        public boolean lastsBeyond(Instant at) {
            return until.filter(end -> !end.isAfter(at)).isEmpty();
        }

        public boolean standsAt(Instant at) {
            return !from.isAfter(at) && lastsBeyond(at);
        }

        boolean covers(Instant start, Instant end) {
            return !from.isAfter(start) && until.filter(end::isAfter).isEmpty();
        }
    }

    /** All of a school, those who came first first. */
    public List<Grant> of(SchoolId school) {
        return sql.sql(
                        """
                        select grant_id, staff_id, role, class_ids, valid_from, valid_until
                        from signin.membership where school_id = ?
                        order by valid_from, role, grant_id
                        """)
                .param(school.value())
                .query((row, _) -> grant(row))
                .list();
    }

    /** The roles that somebody holds from the first to the last moment of a time. */
    public Set<Role> held(SchoolId school, StaffId staff, Instant from, Instant until) {
        return of(school).stream()
                .filter(grant -> grant.staff().equals(staff) && grant.covers(from, until))
                .map(Grant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                new GrantId(row.getObject("grant_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                Arrays.stream((UUID[]) row.getArray("class_ids").getArray())
                        .map(ClassId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("valid_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
