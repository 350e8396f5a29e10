package org.shouwang.query.permit;

import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.contract.Role;

/**
 * That somebody may see something.
 *
 * @param role the role acted in
 * @param approval STANDING, SINGLE, or WITHOUT when it is read for the child's sake although none
 *     stands
 * @param raised whether nothing but having raised it lets the person see it
 */
public record Permission(
        Action action, Role role, String approval, Optional<UUID> approvalId, boolean raised) {

    static final String WITHOUT = "WITHOUT";

    /** Whether the page should say that it is read without an approval. */
    public boolean withoutApproval() {
        return approval.equals(WITHOUT);
    }
}
