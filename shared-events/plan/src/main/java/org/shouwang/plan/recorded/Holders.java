package org.shouwang.plan.recorded;

import java.util.List;
import org.shouwang.contract.Role;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.fact.FactCode.Holder;

/** The roles of the school as plans know them. */
public final class Holders {

    private Holders() {}

    /** Roles that no plan asks for anything count as standing outside. */
    public static Holder of(Role role) {
        return switch (role) {
            case DUTY_TEACHER -> Holder.DUTY_TEACHER;
            case CLASS_TEACHER -> Holder.CLASS_TEACHER;
            case COUNSELOR -> Holder.COUNSELOR;
            case PSYCHOLOGY_LEAD -> Holder.PSYCHOLOGY_LEAD;
            case MORAL_EDUCATION_DIRECTOR -> Holder.MORAL_EDUCATION_DIRECTOR;
            case PRINCIPAL -> Holder.PRINCIPAL;
            case AUDITOR, ADMINISTRATOR -> Holder.OUTSIDE;
        };
    }

    /** Whether a role of the school is among those a plan means; no role named means any. */
    public static boolean accepts(Plan plan, List<String> roles, Role as) {
        return roles.isEmpty() || roles.stream().anyMatch(role -> holds(plan, role, as));
    }

    private static boolean holds(Plan plan, String role, Role as) {
        Holder asked = plan.role(role).orElseThrow().heldBy();
        Holder has = of(as);
        return asked == has || asked == Holder.ANY_STAFF && has != Holder.OUTSIDE;
    }
}
