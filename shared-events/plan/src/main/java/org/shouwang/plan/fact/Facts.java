package org.shouwang.plan.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePVector;

/**
 * The facts of one response in the order in which they reached its record. Immutable; one more
 * shares all that were there before, so that a long record is read in one go.
 *
 * @param known since when a fact was on record elsewhere, by the fact's id, before it came here
 */
public record Facts(List<Fact> inOrder, Map<UUID, Instant> known) {

    private static final Facts NONE = new Facts(List.of());

    public Facts {
        inOrder = inOrder instanceof TreePVector<Fact> ? inOrder : List.copyOf(inOrder);
        known = known instanceof HashPMap<UUID, Instant> ? known : Map.copyOf(known);
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
        return new Facts(TreePVector.from(inOrder).plus(fact), known);
    }

    /** These facts, and that one which is to follow was on record elsewhere since an instant. */
    public Facts known(UUID fact, Instant since) {
        return known.containsKey(fact)
                ? this
                : new Facts(inOrder, HashTreePMap.from(known).plus(fact, since));
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
