package org.shouwang.plan.document;

import java.util.List;

/** What came of reading a document: a plan, or everything that is wrong with it. */
public sealed interface PlanReading {

    /** The document is sound. */
    record Sound(Plan plan) implements PlanReading {}

    /** The document is not; there is at least one problem, in the order of the lines. */
    record Broken(List<PlanProblem> problems) implements PlanReading {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
