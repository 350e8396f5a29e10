package org.shouwang.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/**
 * A fact that stands, with the one that it was put in place of.
 *
 * @param replaced empty when it was never corrected
 */
record Link(Fact fact, Optional<Link> replaced) {

    /** What was decided about the course is not corrected away. */
    private static final Set<FactKind> DECIDED =
            EnumSet.of(
                    FactKind.PLAN_STARTED,
                    FactKind.LEVEL_RAISED,
                    FactKind.LEVEL_LOWERED,
                    FactKind.ENDED);

    /** Those that stand after all facts, in the order in which they came to. */
    static List<Link> standing(Facts facts) {
        Map<UUID, Link> standing = new LinkedHashMap<>();
        Map<UUID, UUID> inPlaceOf = new HashMap<>();
        for (Fact fact : facts.inOrder()) {
            if (inPlaceOf.containsKey(fact.id())) {
                continue;
            }
            Optional<UUID> wrong = fact.supersedes().map(id -> latest(id, inPlaceOf));
            Optional<Link> replaced =
                    wrong.map(standing::get).filter(old -> !DECIDED.contains(old.fact.kind()));
            replaced.ifPresent(
                    old -> {
                        standing.remove(old.fact.id());
                        inPlaceOf.put(old.fact.id(), fact.id());
                    });
            inPlaceOf.put(fact.id(), fact.id());
            standing.put(fact.id(), new Link(fact, replaced));
        }
        return List.copyOf(standing.values());
    }

    private static UUID latest(UUID id, Map<UUID, UUID> inPlaceOf) {
        UUID latest = id;
        while (inPlaceOf.containsKey(latest) && !inPlaceOf.get(latest).equals(latest)) {
            latest = inPlaceOf.get(latest);
        }
        return latest;
    }

    boolean proves(Step step) {
        return Patterns.of(step.evidence()).stream().anyMatch(p -> p.matches(fact));
    }

    /**
     * Since when the record proves what a step asks: with the first entry, unless a correction made
     * it count or moved it back.
     */
    Instant provedFor(Step step) {
        return Patterns.of(step.evidence()).stream()
                .filter(p -> p.matches(fact))
                .map(this::proved)
                .min(Instant::compareTo)
                .orElse(fact.recordedAt());
    }

    private Instant proved(FactPattern pattern) {
        return replaced.filter(old -> pattern.matches(old.fact))
                .filter(old -> !fact.happenedAt().isBefore(old.fact.happenedAt()))
                .map(old -> old.proved(pattern))
                .orElse(fact.recordedAt());
    }

    /** When it counts for a deadline. */
    Instant creditedFor(Step step) {
        Instant proved = provedFor(step);
        boolean soon = !proved.isAfter(fact.happenedAt().plus(step.lateEntry()));
        return soon ? fact.happenedAt() : proved;
    }

    /** Itself and those it replaced, the latest first. */
    List<Link> chain() {
        List<Link> chain = new ArrayList<>(List.of(this));
        replaced.ifPresent(old -> chain.addAll(old.chain()));
        return chain;
    }
}
