package org.shouwang.plan.recorded;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Suspect;
import org.shouwang.plan.fact.FactCode.Verdict;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/**
 * A guardian is suspected and nobody has decided since whether anybody at home may be told. Until
 * then nobody at home is called, whatever a plan says: whoever did it must not hear of it first.
 */
public final class HomeInDoubt {

    private HomeInDoubt() {}

    /** Whether it is so by the facts that stand. */
    public static boolean is(Facts facts) {
        Set<UUID> replaced =
                facts.inOrder().stream()
                        .flatMap(fact -> fact.supersedes().stream())
                        .collect(Collectors.toSet());
        List<Fact> standing =
                facts.inOrder().stream().filter(fact -> !replaced.contains(fact.id())).toList();
        Optional<Fact> suspicion =
                standing.stream()
                        .filter(fact -> fact.kind() == FactKind.ABUSE_SUSPECTED)
                        .filter(fact -> says(fact, Attribute.SUSPECT, Suspect.GUARDIAN))
                        .reduce((_, later) -> later);
        return suspicion.filter(fact -> undecided(fact, standing)).isPresent();
    }

    /** What was found unsafe before stays so: that says all that there is to say. */
    private static boolean undecided(Fact suspicion, List<Fact> standing) {
        List<Fact> decisions =
                standing.stream()
                        .filter(fact -> fact.kind() == FactKind.SAFE_CONTACT_DECIDED)
                        .toList();
        int place = standing.indexOf(suspicion);
        boolean since =
                decisions.stream()
                        .anyMatch(
                                fact ->
                                        standing.indexOf(fact) > place
                                                && !minute(fact).isBefore(minute(suspicion)));
        return !since
                && (decisions.isEmpty()
                        || !says(decisions.getLast(), Attribute.VERDICT, Verdict.UNSAFE));
    }

    /** Forms ask for the minute. */
    private static Instant minute(Fact fact) {
        return fact.happenedAt().truncatedTo(ChronoUnit.MINUTES);
    }

    private static boolean says(Fact fact, Attribute attribute, Enum<?> value) {
        return fact.get(attribute, Enum.class).filter(value::equals).isPresent();
    }
}
