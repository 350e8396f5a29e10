package org.shouwang.web.signin;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/**
 * Who asks, in which school and as what, at this request. A controller takes it as a parameter; a
 * person without any role now is answered like an unknown address.
 *
 * @param school the school the person works in at the moment
 * @param memberships all that hold now, in every school
 */
public record Who(SignedIn signedIn, SchoolId school, List<Membership> memberships) {

    public Who {
        Objects.requireNonNull(signedIn, "signedIn");
        Objects.requireNonNull(school, "school");
        memberships = List.copyOf(memberships);
    }

    public StaffId staff() {
        return signedIn.staff();
    }

    /** Whether nobody has vouched yet that it is this person: no role counts until then. */
    public boolean newcomer() {
        return memberships.stream().noneMatch(Membership::vouched);
    }

    /** The roles held now in {@link #school} that count. */
    public Set<Role> roles() {
        return here().map(Membership::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether one of these roles is held now in {@link #school}. */
    public boolean isAny(Role... asked) {
        Set<Role> held = roles();
        for (Role role : asked) {
            if (held.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The classes this person answers for in {@link #school}. */
    public Set<ClassId> classes() {
        return here().flatMap(m -> m.classes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** All schools this person has a role in, in a stable order. */
    public List<SchoolId> schools() {
        return memberships.stream()
                .map(Membership::school)
                .distinct()
                .sorted(Comparator.comparing(SchoolId::value))
                .toList();
    }

    private Stream<Membership> here() {
        return memberships.stream().filter(m -> m.vouched() && m.school().equals(school));
    }
}
