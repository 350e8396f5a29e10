package org.shouwang.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/**
 * Who asks.
 *
 * @param memberships all there ever were: which of them stand is judged by the clock of the
 *     question
 * @param newcomer whether nobody has vouched yet that the account is in this person's hands: then
 *     no role stands
 */
public record Principal(StaffId staff, List<Membership> memberships, boolean newcomer) {

    public Principal {
        memberships = List.copyOf(memberships);
    }

    /** The roles that stand now in this school. */
    public Set<Role> rolesAt(SchoolId school, Instant now) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        standing(now).filter(m -> m.school().equals(school)).forEach(m -> roles.add(m.role()));
        return roles;
    }

    /** Every role that began in this school, whether it stands or not. */
    Set<Role> rolesUntil(SchoolId school, Instant now) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        memberships.stream()
                .filter(m -> m.school().equals(school) && !m.from().isAfter(now))
                .forEach(m -> roles.add(m.role()));
        return roles;
    }

    /** Gives the relation {@link Relation#CLASS_TEACHER} to a student of that class. */
    public boolean isClassTeacherOf(ClassId schoolClass, Instant now) {
        return standing(now)
                .anyMatch(m -> m.role() == Role.CLASS_TEACHER && m.classes().contains(schoolClass));
    }

    private Stream<Membership> standing(Instant now) {
        return memberships.stream().filter(m -> !newcomer && m.standsAt(now));
    }
}
