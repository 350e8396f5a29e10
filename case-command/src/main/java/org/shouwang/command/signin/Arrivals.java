package org.shouwang.command.signin;

import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;

/** Is told that somebody comes in by a link, before a password is set. */
public interface Arrivals {

    /**
     * Puts it on record, and that somebody has to vouch for the person if there is anybody who can.
     * The same arrival may be told again.
     *
     * @param arrival an id of this use of the link
     * @param issuedBy who had the link before; empty for whoever runs the machine
     * @throws org.shouwang.web.problem.Problem when it cannot be recorded: nobody comes in then,
     *     and the link may be used again
     */
    void comes(UUID arrival, Account account, Optional<StaffId> issuedBy);
}
