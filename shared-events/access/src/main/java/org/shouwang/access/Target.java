package org.shouwang.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/**
 * What is asked for, seen from who asks.
 *
 * @param relations what the asking person is to it
 * @param conflict whether that person declared a conflict of interest with the student
 * @param approved the roles that an access approval covers now
 * @param proposedBy who proposed what is to be confirmed
 */
public record Target(
        SchoolId school,
        Set<Relation> relations,
        boolean conflict,
        Set<Role> approved,
        Optional<StaffId> proposedBy) {

    public Target {
        relations = Set.copyOf(relations);
        approved = Set.copyOf(approved);
    }

    /** Something of the school that the person has nothing to do with, and nobody approved. */
    public static Target of(SchoolId school) {
        return new Target(school, Set.of(), false, Set.of(), Optional.empty());
    }

    public Target as(Relation relation) {
        Set<Relation> more = EnumSet.of(relation);
        more.addAll(relations);
        return as(more);
    }

    public Target as(Set<Relation> other) {
        return new Target(school, other, conflict, approved, proposedBy);
    }

    public Target inConflict(boolean declared) {
        return new Target(school, relations, declared, approved, proposedBy);
    }

    public Target approvedFor(Set<Role> roles) {
        return new Target(school, relations, conflict, roles, proposedBy);
    }

    public Target proposedBy(StaffId staff) {
        return new Target(school, relations, conflict, approved, Optional.of(staff));
    }
}
