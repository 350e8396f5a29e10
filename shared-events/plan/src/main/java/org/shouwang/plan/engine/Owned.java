package org.shouwang.plan.engine;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Role;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Holder;
import org.shouwang.plan.fact.Facts;

/**
 * What a step takes from its owners alone. Every alternate counts, and whoever is asked once it is
 * overdue: so a school whose only counselor is away goes on.
 */
public final class Owned {

    private Owned() {}

    /** Whether a fact counts for a step, as far as the account goes that recorded it. */
    public static boolean counts(Plan plan, Step step, Fact fact) {
        return counting(plan, step).test(fact);
    }

    static Predicate<Fact> counting(Plan plan, Step step) {
        if (!step.owner().byOwner()) {
            return _ -> true;
        }
        var holders = holders(plan, step);
        var patterns = Patterns.of(step.evidence());
        return fact ->
                fact.account().map(Fact.Account::as).map(holders::contains).orElse(true)
                        || patterns.stream().noneMatch(pattern -> pattern.matches(fact));
    }

    /** The last record that an open step would count if one of its owners had made it. */
    public static Optional<Fact> byAnother(Plan plan, StepView step, Facts facts) {
        if (step.state().satisfied()) {
            return Optional.empty();
        }
        Set<UUID> replaced =
                facts.inOrder().stream()
                        .flatMap(fact -> fact.supersedes().stream())
                        .collect(Collectors.toSet());
        var counts = counting(plan, step.step());
        return facts.inOrder().stream()
                .filter(fact -> !replaced.contains(fact.id()) && !counts.test(fact))
                .reduce((_, later) -> later);
    }

    private static Set<Holder> holders(Plan plan, Step step) {
        var owner = step.owner();
        var holders =
                Stream.of(owner.roles(), owner.atNight(), owner.escalation())
                        .flatMap(roles -> roles.stream())
                        .flatMap(role -> plan.role(role).stream())
                        .map(Role::heldBy)
                        .filter(holder -> holder != Holder.OUTSIDE)
                        .collect(Collectors.toSet());
        return holders.contains(Holder.ANY_STAFF) ? Set.of(Holder.values()) : holders;
    }
}
