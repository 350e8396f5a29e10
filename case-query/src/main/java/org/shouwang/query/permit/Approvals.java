package org.shouwang.query.permit;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access approvals that responsible persons gave. */
final class Approvals {

    private final JdbcClient sql;

    Approvals(JdbcClient sql) {
        this.sql = sql;
    }

    /** One that stands. */
    record Approval(UUID id, String kind, Set<Role> roles) {}

    /** Those that stand at an instant, standing ones before single ones. */
    List<Approval> at(SchoolId school, Instant now) {
        return sql.sql(
                        """
                        select approval_id, kind, roles from query.approval
                        where school_id = :school and from_at <= :now
                          and (until_at is null or until_at > :now)
                        order by kind desc, from_at
                        """)
                .param("school", school.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Approval(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        roles(row.getArray(3))))
                .list();
    }

    static Set<Role> roles(List<Approval> approvals) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        approvals.forEach(approval -> roles.addAll(approval.roles()));
        return roles;
    }

    static Optional<Approval> covering(List<Approval> approvals, Role role) {
        return approvals.stream().filter(a -> a.roles().contains(role)).findFirst();
    }

    private static Set<Role> roles(Array names) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
