package org.shouwang.plan.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The facts of one response in the order in which they were recorded. Immutable. */
public record Facts(List<Fact> inOrder) {

    private static final Facts NONE = new Facts(List.of());

    public Facts {
        inOrder = List.copyOf(inOrder);
    }

    /** No fact at all. */
    public static Facts none() {
        return NONE;
    }

    /** These facts and one more, recorded after them. */
    public Facts plus(Fact fact) {
        var more = new ArrayList<Fact>(inOrder.size() + 1);
        more.addAll(inOrder);
        more.add(fact);
        return new Facts(more);
    }

    /**
     * What the system knew at an instant: the facts recorded until then, before later corrections.
     */
    public Facts recordedUntil(Instant instant) {
        return new Facts(inOrder.stream().filter(f -> !f.recordedAt().isAfter(instant)).toList());
    }
}
