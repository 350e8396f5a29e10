package org.shouwang.web.signin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;

/**
 * One role of one person in one school.
 *
 * @param validUntil the first instant it no longer holds; empty when open-ended
 * @param classes the classes a class teacher answers for
 * @param vouched whether it counts: nobody has to vouch any more that it is this person who came in
 */
public record Membership(
        SchoolId school,
        Role role,
        Instant validFrom,
        Optional<Instant> validUntil,
        Set<ClassId> classes,
        boolean vouched) {

    public Membership {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validUntil, "validUntil");
        classes = Set.copyOf(classes);
    }

    /** Whether it holds at an instant. */
    public boolean holdsAt(Instant at) {
        return !validFrom.isAfter(at) && validUntil.map(end -> end.isAfter(at)).orElse(true);
    }
}
