package org.shouwang.query.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.Facts;
import org.shouwang.query.cases.Entries;

/**
 * Who did what completes a step.
 *
 * @param entries of the response and of the alert that it came from
 */
record Doers(Facts facts, List<Entries.Entry> entries) {

    Optional<UUID> of(Step step, Completion done) {
        return facts.inOrder().stream()
                .filter(fact -> fact.recordedAt().equals(done.recordedAt()))
                .filter(
                        fact ->
                                Patterns.of(step.evidence()).stream()
                                        .anyMatch(p -> p.matches(fact)))
                .min(Comparator.comparing(f -> !f.happenedAt().equals(done.happenedAt())))
                .map(this::person);
    }

    /** What is known of the alert came with the start of the response; the alert says who. */
    private UUID person(Fact fact) {
        return switch (fact.kind()) {
            case ALERT_RAISED, ANOTHER_ALERT -> actor("alert.raised", fact);
            case ACKNOWLEDGED -> actor("alert.acknowledged", fact);
            default -> fact.by();
        };
    }

    private UUID actor(String name, Fact fact) {
        return entries.stream()
                .filter(e -> e.name().equals(name) && e.recordedAt().equals(fact.recordedAt()))
                .map(Entries.Entry::actor)
                .findFirst()
                .orElse(fact.by());
    }
}
