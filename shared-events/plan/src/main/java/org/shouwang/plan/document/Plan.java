package org.shouwang.plan.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of an emergency plan, read and found sound.
 *
 * @param levels from the severest to the mildest
 * @param emergency while this holds, prerequisites that are overridable only warn
 * @param steps in the order of the document
 */
public record Plan(
        PlanHash hash,
        String id,
        Text title,
        List<Level> levels,
        List<Role> roles,
        List<Reason> reasons,
        Night night,
        List<Branch> branches,
        Optional<Condition> emergency,
        Map<Gate, GateRule> gates,
        List<Step> steps) {

    public Plan {
        levels = List.copyOf(levels);
        roles = List.copyOf(roles);
        reasons = List.copyOf(reasons);
        branches = List.copyOf(branches);
        gates = Map.copyOf(gates);
        steps = List.copyOf(steps);
    }

    /** The step of an id. */
    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The level of an id. */
    public Optional<Level> level(String id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /** The role of an id. */
    public Optional<Role> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** The reason of an id. */
    public Optional<Reason> reason(String id) {
        return reasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
    }
}
