package org.shouwang.plan.engine;

import java.util.List;
import org.shouwang.plan.document.Strength;

/** How a recorded fact departs from the plan. It is noted with a reason; the fact stands. */
public sealed interface Deviation {

    /** The step that the fact belongs to. */
    String step();

    /**
     * It came before what had to come first.
     *
     * @param missing the steps that were open
     * @param strength as it was when the fact happened, never {@code OVERRIDABLE}
     */
    record Skipped(String step, List<String> missing, Strength strength) implements Deviation {
        public Skipped {
            missing = List.copyOf(missing);
        }
    }

    /** The plan did not ask for it, such as telling a guardian who is a danger or is barred. */
    record NotAsked(String step) implements Deviation {}
}
