package org.shouwang.contract.membership;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Event;
import org.shouwang.contract.Role;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/** The roles of one member of staff in one school. */
public sealed interface MembershipEvent extends Event {

    /**
     * @param classes the classes that a class teacher has; empty for every other role
     */
    @Stored("membership.role_granted")
    record RoleGranted(
            GrantId grant,
            StaffId staff,
            SchoolId school,
            Role role,
            Set<ClassId> classes,
            Instant from,
            Optional<Instant> until,
            Optional<StaffId> by)
            implements MembershipEvent {
        public RoleGranted {
            classes = Set.copyOf(classes);
        }
    }

    @Stored("membership.role_revoked")
    record RoleRevoked(GrantId grant, Instant from, StaffId by) implements MembershipEvent {}
}
