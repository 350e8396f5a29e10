package org.shouwang.command.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.membership.Grants.Grant;
import org.shouwang.contract.id.StaffId;

/**
 * A member of staff as those who run the school see them.
 *
 * @param login empty while there is no account
 * @param passwordSet whether the account can be used
 * @param roles those that are not over
 * @param reachable whether there is an e-mail address or a WeCom name
 */
record Colleague(
        StaffId id,
        String name,
        Optional<String> login,
        boolean passwordSet,
        boolean closed,
        List<Grant> roles,
        boolean reachable) {

    Colleague {
        roles = List.copyOf(roles);
    }

    /** Whether somebody who may have to act cannot be told. */
    public boolean silent(Instant now) {
        return !reachable && roles.stream().anyMatch(role -> role.standsAt(now));
    }
}
