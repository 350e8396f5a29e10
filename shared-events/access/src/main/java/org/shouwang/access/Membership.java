package org.shouwang.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;

/**
 * A role in a school for a time.
 *
 * @param classes the classes of a class teacher; empty for every other role
 * @param until not included; empty when no end is known
 */
public record Membership(
        SchoolId school, Role role, Set<ClassId> classes, Instant from, Optional<Instant> until) {

    public Membership {
        classes = Set.copyOf(classes);
    }

    public boolean standsAt(Instant now) {
        return !from.isAfter(now) && until.filter(end -> !end.isAfter(now)).isEmpty();
    }
}
