package org.shouwang.plan.difference;

import java.util.function.Function;
import org.shouwang.plan.document.Plan;

/** What of a plan can differ beside its steps. */
public enum PlanAspect {
    LEVELS(Plan::levels),
    ROLES(Plan::roles),
    REASONS(Plan::reasons),
    NIGHT(Plan::night),
    BRANCHES(Plan::branches),
    EMERGENCY(Plan::emergency),
    /** Who proposes and who confirms. */
    GATES(Plan::gates);

    private final Function<Plan, Object> part;

    PlanAspect(Function<Plan, Object> part) {
        this.part = part;
    }

    boolean differs(Plan before, Plan after) {
        return !part.apply(before).equals(part.apply(after));
    }
}
