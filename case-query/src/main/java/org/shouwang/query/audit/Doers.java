package org.shouwang.query.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.query.cases.Entries;

/**
 * Who did what completes a step.
 *
 * @param entries of the response and of the alert that it came from
 */
record Doers(Facts facts, List<Entries.Entry> entries) {

    /** What tells on an alert that an adult is with the student. */
    private static final Set<String> ATTENDED = Set.of("alert.raised", "alert.supplemented");

    /**
     * Who did it.
     *
     * @param actedAs the role; empty when the machinery noted it
     * @param second a second person who stands for it, or who proposed it
     * @param happened when what an alert tells of happened, by whoever raised it
     */
    record Doer(
            UUID person,
            Optional<String> actedAs,
            Optional<UUID> second,
            Optional<Instant> happened) {}

    Optional<Doer> of(Step step, Completion done) {
        return facts.inOrder().stream()
                .filter(fact -> fact.recordedAt().equals(done.recordedAt()))
                .filter(
                        fact ->
                                Patterns.of(step.evidence()).stream()
                                        .anyMatch(p -> p.matches(fact)))
                .min(Comparator.comparing(f -> !f.happenedAt().equals(done.happenedAt())))
                .map(this::doer);
    }

    /** What is known of the alert came with the start of the response; the alert says who. */
    private Doer doer(Fact fact) {
        UUID person =
                switch (fact.kind()) {
                    case ALERT_RAISED, ANOTHER_ALERT -> actor("alert.raised", fact);
                    case ACKNOWLEDGED -> actor("alert.acknowledged", fact);
                    case SUPERVISION_STARTED -> attending(fact);
                    default -> fact.by();
                };
        Optional<String> actedAs =
                at(fact).filter(entry -> entry.actor().equals(person))
                        .flatMap(entry -> entry.actedAs().stream())
                        .findFirst();
        Optional<Instant> happened =
                switch (fact.kind()) {
                    case ALERT_RAISED, ANOTHER_ALERT -> raised(fact).map(Entries.Entry::occurredAt);
                    default -> Optional.empty();
                };
        return new Doer(person, actedAs, second(fact), happened);
    }

    /** Two people end a response: who confirmed it did it, and who proposed it stands beside. */
    private Optional<UUID> second(Fact fact) {
        if (fact.kind() == FactKind.ENDED) {
            return entries.stream()
                    .filter(entry -> entry.name().equals("response.ending_proposed"))
                    .filter(entry -> !entry.recordedAt().isAfter(fact.recordedAt()))
                    .max(Comparator.comparing(Entries.Entry::position))
                    .map(Entries.Entry::actor);
        }
        return fact.hasSecondPerson() ? fact.confirmedBy() : Optional.empty();
    }

    private Optional<Entries.Entry> raised(Fact fact) {
        return at(fact).filter(entry -> entry.name().equals("alert.raised")).findFirst();
    }

    /** That somebody is with the student may be what an alert told, not who started the plan. */
    private UUID attending(Fact fact) {
        return at(fact).filter(entry -> ATTENDED.contains(entry.name()))
                .map(Entries.Entry::actor)
                .findFirst()
                .orElse(fact.by());
    }

    private UUID actor(String name, Fact fact) {
        return at(fact).filter(entry -> entry.name().equals(name))
                .map(Entries.Entry::actor)
                .findFirst()
                .orElse(fact.by());
    }

    private Stream<Entries.Entry> at(Fact fact) {
        return entries.stream().filter(entry -> entry.recordedAt().equals(fact.recordedAt()));
    }
}
