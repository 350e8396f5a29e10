package org.shouwang.access;

import java.util.Optional;
import org.shouwang.contract.Role;

/**
 * Whether somebody may, and in which role; or what stands against it.
 *
 * @param role the role acted in; empty when it is denied
 */
public record Decision(Outcome outcome, Optional<Role> role) {

    public boolean allowed() {
        return role.isPresent();
    }

    static Decision denied(Outcome why) {
        return new Decision(why, Optional.empty());
    }

    /** What stands against it; to a person every denial looks like an unknown id. */
    public enum Outcome {
        ALLOWED,
        /** It is read for the student's sake although no approval stands: to be marked so. */
        ALLOWED_WITHOUT_APPROVAL,
        NO_ROLE,
        NO_RELATION,
        CONFLICT_OF_INTEREST,
        NEEDS_SECOND_PERSON,
        NO_APPROVAL
    }
}
