package org.shouwang.plan.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/**
 * What an open step asks a record to say beside what happened. Nothing is refused for want of it;
 * but the step goes on waiting, and whoever recorded it has to hear that.
 */
public final class Wanting {

    private static final Map<Attribute, Lack> ADDED_LATER =
            Map.of(
                    Attribute.RATIONALE, Lack.RATIONALE,
                    Attribute.RECEIPT, Lack.RECEIPT,
                    Attribute.SIGNATURE, Lack.SIGNATURE,
                    Attribute.PAPER, Lack.PAPER);

    private Wanting() {}

    /** What a record can be without, and be mended by. */
    public enum Lack {
        RATIONALE,
        RECEIPT,
        SIGNATURE,
        PAPER,
        PEOPLE
    }

    /**
     * A record that stands, and does not count for a step.
     *
     * @param lacks never empty
     */
    public record Short(StepView step, Fact fact, Set<Lack> lacks) {
        public Short {
            lacks = Set.copyOf(lacks);
        }
    }

    /**
     * What the open steps ask of a record of a kind.
     *
     * @param known what such a record says anyway
     */
    public static Set<Lack> of(PlanView view, FactKind kind, Map<Attribute, Object> known) {
        Set<Lack> asked = EnumSet.noneOf(Lack.class);
        for (StepView step : view.steps()) {
            for (FactPattern pattern : patterns(step)) {
                if (pattern.kinds().contains(kind) && fits(pattern, known)) {
                    pattern.where().keySet().stream()
                            .filter(ADDED_LATER::containsKey)
                            .map(ADDED_LATER::get)
                            .forEach(asked::add);
                    if (pattern.persons() > 1) {
                        asked.add(Lack.PEOPLE);
                    }
                }
            }
        }
        return asked;
    }

    private static boolean fits(FactPattern pattern, Map<Attribute, Object> known) {
        return known.entrySet().stream()
                .allMatch(
                        said ->
                                !pattern.where().containsKey(said.getKey())
                                        || pattern.where()
                                                .get(said.getKey())
                                                .accepts(said.getValue()));
    }

    /** The last record that a step would count if it said more; empty when there is none. */
    public static Optional<Short> of(StepView step, Facts facts) {
        List<Fact> standing = standing(facts);
        boolean repeated = step.step().evidence() instanceof Evidence.Series;
        return patterns(step).stream()
                .flatMap(
                        pattern ->
                                repeated
                                        ? lastLacking(pattern, standing)
                                        : lacking(pattern, standing))
                .map(found -> new Short(step, found.fact(), found.lacks()))
                .max(Comparator.comparing(found -> standing.indexOf(found.fact())));
    }

    private static List<Fact> standing(Facts facts) {
        Set<UUID> replaced =
                facts.inOrder().stream()
                        .flatMap(fact -> fact.supersedes().stream())
                        .collect(Collectors.toSet());
        return facts.inOrder().stream().filter(fact -> !replaced.contains(fact.id())).toList();
    }

    /** After the last fact with which counting began anew. */
    private static Stream<Found> lacking(FactPattern pattern, List<Fact> standing) {
        Instant since =
                standing.stream()
                        .filter(fact -> pattern.until().stream().anyMatch(u -> u.matches(fact)))
                        .map(fact -> fact.happenedAt().truncatedTo(ChronoUnit.MINUTES))
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        return standing.stream()
                .filter(fact -> !fact.happenedAt().isBefore(since))
                .flatMap(fact -> lacks(pattern, fact).stream())
                .filter(found -> !found.lacks().isEmpty());
    }

    /**
     * Of what is done again and again only the last time matters: another may have counted since.
     */
    private static Stream<Found> lastLacking(FactPattern pattern, List<Fact> standing) {
        return standing.stream()
                .flatMap(fact -> lacks(pattern, fact).stream())
                .reduce((_, later) -> later)
                .filter(found -> !found.lacks().isEmpty())
                .stream();
    }

    private record Found(Fact fact, Set<Lack> lacks) {}

    /** Empty where it is another thing that happened than the pattern asks for. */
    private static Optional<Found> lacks(FactPattern pattern, Fact fact) {
        if (!pattern.kinds().contains(fact.kind()) || pattern.forbids(fact)) {
            return Optional.empty();
        }
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        for (var test : pattern.where().entrySet()) {
            Object value = fact.attributes().get(test.getKey());
            if (value != null && test.getValue().accepts(value)) {
                continue;
            }
            if (!ADDED_LATER.containsKey(test.getKey())) {
                return Optional.empty();
            }
            lacks.add(ADDED_LATER.get(test.getKey()));
        }
        if (fact.staff() < pattern.persons()) {
            lacks.add(Lack.PEOPLE);
        }
        return Optional.of(new Found(fact, lacks));
    }

    /** Of a step that is asked and not done; a watch goes on anyway. */
    private static List<FactPattern> patterns(StepView step) {
        if (step.state() != StepState.OPEN && step.state() != StepState.WAITING) {
            return List.of();
        }
        return switch (step.step().evidence()) {
            case Evidence.Once once -> Patterns.of(once);
            case Evidence.Series series -> List.of(series.each());
            case Evidence.Kept _ -> List.of();
        };
    }
}
