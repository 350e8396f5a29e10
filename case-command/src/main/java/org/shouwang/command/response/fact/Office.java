package org.shouwang.command.response.fact;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseFact;

/**
 * Keeps with a report in which office it was made. An account vouches for its own: whoever writes
 * down what a colleague did lends no office.
 */
public final class Office {

    /** Whoever leads the school or stands in for the principal comes first. */
    private static final Set<Role> LEADING =
            EnumSet.of(Role.PRINCIPAL, Role.MORAL_EDUCATION_DIRECTOR, Role.PSYCHOLOGY_LEAD);

    private Office() {}

    /**
     * @param who is signed in
     * @param roles in which they may record
     */
    public static ResponseFact mark(ResponseFact fact, StaffId who, Set<Role> roles) {
        return fact instanceof ResponseFact.MandatoryReported e && e.entry().by().equals(who)
                ? new ResponseFact.MandatoryReported(
                        e.entry(), e.authority(), foremost(roles), e.receipt(), e.note())
                : fact;
    }

    private static Optional<Role> foremost(Set<Role> roles) {
        return roles.contains(Role.PRINCIPAL)
                ? Optional.of(Role.PRINCIPAL)
                : roles.stream()
                        .filter(LEADING::contains)
                        .sorted()
                        .findFirst()
                        .or(() -> roles.stream().sorted().findFirst());
    }
}
