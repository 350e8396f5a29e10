package org.shouwang.plan.engine;

import java.util.List;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.document.Strength;

/** What a step still lacks. */
public sealed interface Missing {

    /**
     * Other steps come first.
     *
     * @param steps those that are open
     * @param strength as it is now; only {@code HARD} makes the step wait
     */
    record Prerequisite(List<String> steps, Strength strength) implements Missing {
        public Prerequisite {
            steps = List.copyOf(steps);
        }
    }

    /** Facts, of which any one pattern would do. */
    record Proof(List<Lacking> anyOf) implements Missing {
        public Proof {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** A pattern of facts, how many of them there are, and how many people stand for them. */
    record Lacking(FactPattern pattern, int have, int people) {

        /** Whether it was recorded, and all that lacks is another person who stands for it. */
        public boolean asksForPeople() {
            return have >= pattern.count() && people < pattern.persons();
        }
    }

    /** So many rounds in a row, and how many there are. */
    record StableRounds(int have, int need) implements Missing {}
}
