package org.shouwang.command.response;

import org.shouwang.contract.Role;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.recorded.Holders;

/** Whether a role of the school is one that a plan means. */
final class Holds {

    private Holds() {}

    static boolean role(Plan plan, String role, Role held) {
        return plan.role(role).filter(asked -> asked.heldBy() == Holders.of(held)).isPresent();
    }
}
