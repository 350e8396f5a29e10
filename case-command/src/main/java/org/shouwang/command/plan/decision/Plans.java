package org.shouwang.command.plan.decision;

import java.util.Optional;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.Plan;

/** The plans that were ever in force, by their content: the same answer for ever. */
@FunctionalInterface
public interface Plans {

    Optional<Plan> find(PlanHash hash);
}
