package org.shouwang.command.plan;

import java.time.Clock;
import java.util.Optional;
import org.shouwang.command.directory.School;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.plan.decision.PlanInForce;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.plan.document.Plan;
import org.shouwang.web.problem.Problem;

/** The plan of each school, now. */
public final class SchoolPlans {

    private final Schools schools;
    private final Plans plans;
    private final Clock clock;

    public SchoolPlans(Schools schools, Plans plans, Clock clock) {
        this.schools = schools;
        this.plans = plans;
        this.clock = clock;
    }

    /** What is in force; empty while the school has no plan. */
    public Optional<PlanInForce> inForce(SchoolId school) {
        return schools.planInForce(school, clock.instant())
                .flatMap(
                        hash ->
                                schools.find(school)
                                        .map(School::zone)
                                        .map(zone -> new PlanInForce(hash, zone)));
    }

    /**
     * The document in force.
     *
     * @throws Problem.Unavailable when it cannot be read here
     */
    public Optional<Plan> plan(SchoolId school) {
        return inForce(school)
                .map(PlanInForce::hash)
                .map(hash -> plans.find(hash).orElseThrow(Problem.Unavailable::new));
    }
}
