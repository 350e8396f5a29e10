package org.shouwang.command.plan.decision;

import java.util.List;
import org.shouwang.contract.Role;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.GateRule;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.recorded.Holders;

/**
 * What a plan asks before something ends.
 *
 * @param open the steps that stand in the way, in the plan's order
 */
public record PlanGate(Plan plan, GateRule rule, List<StepId> open) {

    public PlanGate {
        open = List.copyOf(open);
    }

    public static PlanGate of(PlanView view, Gate gate) {
        var at = view.gate(gate);
        return new PlanGate(
                view.plan(),
                at.rule(),
                at.unmet().stream().map(step -> new StepId(step.step().id())).toList());
    }

    /** Whether whoever holds a role may propose to pass it. */
    public boolean mayPropose(Role as) {
        return accepts(plan, rule.proposedBy(), as);
    }

    /** Whether whoever holds a role may confirm what another proposed. */
    public boolean mayConfirm(Role as) {
        return accepts(plan, rule.confirmedBy(), as);
    }

    /** Whether a role of the school is among those a plan means; no role named means any. */
    public static boolean accepts(Plan plan, List<String> roles, Role as) {
        return Holders.accepts(plan, roles, as);
    }
}
