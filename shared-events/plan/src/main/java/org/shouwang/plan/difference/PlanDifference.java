package org.shouwang.plan.difference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Step;

/**
 * How one version of a plan departs from another. Steps are the same when they have the same id.
 *
 * @param appeared steps that only the later version has, in its order
 * @param vanished steps that only the earlier version has, in its order
 * @param changed steps that differ, in the order of the later version
 * @param beside what differs beside the steps
 */
public record PlanDifference(
        List<Step> appeared,
        List<Step> vanished,
        List<StepChange> changed,
        Set<PlanAspect> beside) {

    public PlanDifference {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        changed = List.copyOf(changed);
        beside = Set.copyOf(beside);
    }

    public static PlanDifference between(Plan before, Plan after) {
        Set<String> moved = moved(before, after);
        return new PlanDifference(
                missing(after, before),
                missing(before, after),
                after.steps().stream()
                        .flatMap(step -> change(before, step, moved).stream())
                        .toList(),
                Arrays.stream(PlanAspect.values())
                        .filter(aspect -> aspect.differs(before, after))
                        .collect(Collectors.toSet()));
    }

    /** Whether nothing that the plan asks for differs. */
    public boolean isEmpty() {
        return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty() && beside.isEmpty();
    }

    private static List<Step> missing(Plan from, Plan in) {
        return from.steps().stream().filter(step -> in.step(step.id()).isEmpty()).toList();
    }

    private static Optional<StepChange> change(Plan before, Step after, Set<String> moved) {
        return before.step(after.id())
                .map(
                        old ->
                                new StepChange(
                                        old, after, aspects(old, after), moved.contains(old.id())))
                .filter(change -> change.moved() || !change.aspects().isEmpty());
    }

    private static Set<StepAspect> aspects(Step before, Step after) {
        var differing = EnumSet.noneOf(StepAspect.class);
        for (StepAspect aspect : StepAspect.values()) {
            if (aspect.differs(before, after)) {
                differing.add(aspect);
            }
        }
        return differing;
    }

    /** All that both have but the longest row of them that stands in the same order in both. */
    private static Set<String> moved(Plan before, Plan after) {
        List<String> old = ids(before, after);
        List<String> now = ids(after, before);
        int[][] longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        old.get(i).equals(now.get(j))
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        Set<String> moved = new HashSet<>(old);
        for (int i = 0, j = 0; i < old.size() && j < now.size(); ) {
            if (old.get(i).equals(now.get(j))) {
                moved.remove(old.get(i));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return moved;
    }

    private static List<String> ids(Plan of, Plan alsoIn) {
        return of.steps().stream().map(Step::id).filter(id -> alsoIn.step(id).isPresent()).toList();
    }
}
