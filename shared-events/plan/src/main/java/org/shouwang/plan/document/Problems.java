package org.shouwang.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a reader sees all of it at once. */
final class Problems {

    private final List<PlanProblem> found = new ArrayList<>();

    void add(String path, int line, Text message) {
        found.add(new PlanProblem(path, line, message));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<PlanProblem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(PlanProblem::line)).toList();
    }
}
