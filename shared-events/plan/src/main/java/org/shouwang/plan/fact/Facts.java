package org.shouwang.plan.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The facts of one response in the order in which they reached its record. Immutable.
 *
 * @param known since when a fact was on record elsewhere, by the fact's id, before it came here
 */
public record Facts(List<Fact> inOrder, Map<UUID, Instant> known) {

    private static final Facts NONE = new Facts(List.of());

    public Facts {
        inOrder = List.copyOf(inOrder);
        known = Map.copyOf(known);
    }

    public Facts(List<Fact> inOrder) {
        this(inOrder, Map.of());
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
        return new Facts(more, known);
    }

    /** These facts, and that one which is to follow was on record elsewhere since an instant. */
    public Facts known(UUID fact, Instant since) {
        var more = new HashMap<>(known);
        more.putIfAbsent(fact, since);
        return new Facts(inOrder, more);
    }

    /** When a fact was first on record, if it reaches this one at an instant. */
    public Instant knownSince(UUID fact, Instant here) {
        return known.getOrDefault(fact, here);
    }

    /**
     * What the system knew at an instant: the facts recorded until then, before later corrections.
     */
    public Facts recordedUntil(Instant instant) {
        return new Facts(
                inOrder.stream().filter(f -> !f.recordedAt().isAfter(instant)).toList(), known);
    }
}
