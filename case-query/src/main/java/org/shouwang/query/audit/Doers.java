package org.shouwang.query.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.Completion;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.query.cases.Entries;

/**
 * Who did what completes a step.
 *
 * @param facts all that is known by now
 * @param entries of the response and of the alert that it came from
 */
record Doers(Facts facts, List<Entries.Entry> entries) {

    /** What tells on an alert that an adult is with the student. */
    private static final Set<String> ATTENDED = Set.of("alert.raised", "alert.supplemented");

    /**
     * Who did it, by one entry: the one that fulfilled the step.
     *
     * @param actedAs the role; empty when somebody else or the machinery noted it
     * @param second a second person who stands for it, or who proposed it
     * @param happened when, by that entry
     * @param reported when what an alert tells of happened, by whoever raised it
     * @param recorded when the record knew by that entry
     * @param link the entry, with what it was put in place of
     */
    record Doer(
            UUID person,
            Optional<String> actedAs,
            Optional<UUID> second,
            Instant happened,
            Optional<Instant> reported,
            Instant recorded,
            Link link) {}

    /**
     * What was on record in time fulfilled the step, whatever was entered beside it later; else
     * what counts for its deadline did.
     *
     * @param known the facts by which the round is judged
     */
    Optional<Doer> of(Step step, Round round, Facts known) {
        Completion done = round.completion().orElseThrow();
        List<Link> proofs = Link.standing(known).stream().filter(l -> l.proves(step)).toList();
        Predicate<Link> first = l -> l.provedFor(step).equals(done.recordedAt());
        Predicate<Link> counts = l -> l.creditedFor(step).equals(done.creditedAt());
        Predicate<Link> then = l -> l.fact().happenedAt().equals(done.happenedAt());
        boolean late = round.due().filter(done.recordedAt()::isAfter).isPresent();
        return Stream.of(late ? counts : first, late ? first : counts, then)
                .flatMap(
                        which ->
                                proofs.stream()
                                        .filter(which)
                                        .min(Comparator.comparing(l -> !then.test(l)))
                                        .stream())
                .findFirst()
                .map(link -> doer(link, step));
    }

    /** What stands for an entry by now. */
    Link latest(Link link) {
        return Link.standing(facts).stream()
                .filter(l -> l.chain().stream().anyMatch(old -> old.fact().equals(link.fact())))
                .findFirst()
                .orElse(link);
    }

    /** What is known of the alert came with the start of the response; the alert says who. */
    private Doer doer(Link link, Step step) {
        Fact fact = link.fact();
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
        Optional<Instant> reported =
                switch (fact.kind()) {
                    case ALERT_RAISED, ANOTHER_ALERT -> raised(fact).map(Entries.Entry::occurredAt);
                    default -> Optional.empty();
                };
        return new Doer(
                person,
                actedAs,
                second(fact),
                fact.happenedAt(),
                reported,
                link.provedFor(step),
                link);
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
