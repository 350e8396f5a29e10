package org.shouwang.query.plan;

import java.util.List;
import java.util.Set;
import org.shouwang.access.Policy;
import org.shouwang.contract.Role;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.recorded.Holders;
import org.shouwang.query.permit.Proposed;

/**
 * Who may agree to what was proposed in a response: whom both the policy and the plan that it
 * follows let.
 */
public record SecondPersons(Plan plan) {

    /** Whether somebody with these roles may, as far as the plan is asked. */
    public boolean accept(Proposed kind, Set<Role> roles) {
        return roles.stream().anyMatch(role -> Holders.accepts(plan, asked(kind), role));
    }

    /** Everybody who can, the most responsible first. */
    public List<Role> of(Proposed kind) {
        List<Role> may = Policy.rolesThatMay(kind.answeredBy());
        return may.stream().filter(role -> Holders.accepts(plan, asked(kind), role)).toList();
    }

    /** The plan's roles; none where it leaves it to the policy. */
    private List<String> asked(Proposed kind) {
        return switch (kind) {
            case LOWERING -> plan.gates().get(Gate.LOWERING).confirmedBy();
            case ENDING -> plan.gates().get(Gate.ENDING).confirmedBy();
            case WAIVER, MIGRATION, WITHDRAWAL -> List.of();
        };
    }
}
