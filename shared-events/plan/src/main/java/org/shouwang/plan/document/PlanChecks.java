package org.shouwang.plan.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
