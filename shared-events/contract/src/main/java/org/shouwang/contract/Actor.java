package org.shouwang.contract;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;

/**
 * Who caused an event, and in which role.
 *
 * @param id the staff, student or machine; for a timer, the stream it watches
 * @param role the role acted in; empty for everybody who is not staff
 */
public record Actor(Kind kind, UUID id, Optional<Role> role) {

    public Actor {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(role);
    }

    public static Actor staff(StaffId staff, Role role) {
        return new Actor(Kind.STAFF, staff.value(), Optional.of(role));
    }

    public static Actor timer(UUID stream) {
        return new Actor(Kind.TIMER, stream, Optional.empty());
    }

    public static Actor machine(UUID machine) {
        return new Actor(Kind.MACHINE, machine, Optional.empty());
    }

    /** What kind of being acts. */
    public enum Kind {
        STAFF,
        TIMER,
        MACHINE,
        STUDENT,
        OUTSIDER
    }
}
