package org.shouwang.plan.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.plan.fact.FactCode.Holder;

/** What can only be checked once a whole document has been read. */
final class PlanChecks {

    private PlanChecks() {}

    static void check(Plan plan, Map<String, Integer> lines, Problems problems) {
        StepLinks.cycle(plan)
                .ifPresent(
                        chain ->
                                problems.add(
                                        "steps",
                                        lines.get(chain.getFirst()),
                                        Messages.cycle(String.join(" → ", chain))));
        gates(plan, lines, problems);
        for (var step : plan.steps()) {
            if (step.evidence() instanceof Evidence.Series series) {
                var missing = withoutCadence(plan, step, series.cadences());
                if (!missing.isEmpty()) {
                    problems.add(
                            "steps." + step.id() + ".cadence",
                            lines.get(step.id()),
                            Messages.noCadence(String.join(", ", missing)));
                }
            }
        }
    }

    /** Two people pass a gate with accounts of their own. */
    private static void gates(Plan plan, Map<String, Integer> lines, Problems problems) {
        plan.gates()
                .forEach(
                        (gate, rule) ->
                                Stream.of(rule.proposedBy(), rule.confirmedBy())
                                        .flatMap(List::stream)
                                        .distinct()
                                        .filter(id -> outside(plan, id))
                                        .forEach(
                                                id -> {
                                                    var at = "gates." + Codes.name(gate);
                                                    problems.add(
                                                            at,
                                                            lines.get(at),
                                                            Messages.outsider(id));
                                                }));
    }

    private static boolean outside(Plan plan, String role) {
        return plan.role(role).filter(held -> held.heldBy() == Holder.OUTSIDE).isPresent();
    }

    private static List<String> withoutCadence(
            Plan plan, Step step, List<Evidence.Cadence> cadences) {
        Set<String> covered = new HashSet<>();
        cadences.forEach(cadence -> covered.addAll(cadence.levels()));
        var missing = new ArrayList<String>();
        for (var level : plan.levels()) {
            boolean asked =
                    step.scope().levels().isEmpty() || step.scope().levels().contains(level.id());
            if (asked && !covered.contains(level.id())) {
                missing.add(level.id());
            }
        }
        return missing;
    }
}
