package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Role;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.WaiverRule;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Holder;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.PlanRef;

/** When a step was waived. Only waivers that keep to the rule count. */
record Waivers(Plan plan, Step step, FactIndex index) {

    Timeline timeline() {
        return recorded(_ -> true);
    }

    /**
     * A waiver that holds when a deadline falls moves it to its own end. What was done on record by
     * then was no longer there to be waived.
     */
    Optional<Instant> moved(Optional<Instant> due, Optional<Completion> done) {
        var open =
                done.map(Completion::recordedAt)
                        .map(at -> recorded(waived -> waived.isBefore(at)))
                        .orElseGet(this::timeline);
        var moved = due;
        for (var span : open.spans()) {
            if (moved.isPresent()
                    && !span.from().isAfter(moved.get())
                    && span.to().filter(moved.get()::isBefore).isPresent()) {
                moved = span.to();
            }
        }
        return moved;
    }

    private Timeline recorded(Predicate<Instant> counts) {
        if (!(step.waiver() instanceof WaiverRule.Allowed rule)) {
            return Timeline.NEVER;
        }
        var waived = Timeline.NEVER;
        for (var entry : index.of(FactKind.STEP_WAIVED)) {
            // from when it was recorded: a waiver cannot excuse what was overdue before it
            var from = entry.fact().recordedAt();
            if (counts.test(from)
                    && names(entry.fact(), step)
                    && problems(plan, step, entry.fact()).isEmpty()) {
                var to = end(rule, from, entry.fact(), counts);
                if (to.isAfter(from)) {
                    waived = waived.or(new Timeline(List.of(from, to)));
                }
            }
        }
        return waived;
    }

    private Instant end(
            WaiverRule.Allowed rule, Instant from, Fact waiver, Predicate<Instant> counts) {
        var expired =
                index.of(FactKind.WAIVER_EXPIRED).stream()
                        .filter(entry -> names(entry.fact(), step))
                        .map(entry -> entry.fact().recordedAt())
                        .filter(counts)
                        .filter(at -> !at.isBefore(from));
        var named = waiver.get(Attribute.EXPIRES_AT, Instant.class).stream();
        return Stream.concat(expired, named)
                .reduce(from.plus(rule.expires()), (a, b) -> a.isBefore(b) ? a : b);
    }

    private static boolean names(Fact fact, Step step) {
        return fact.get(Attribute.STEP, PlanRef.class)
                .filter(ref -> ref.id().equals(step.id()))
                .isPresent();
    }

    static Set<WaiverProblem> problems(Plan plan, Step step, Fact waiver) {
        if (!(step.waiver() instanceof WaiverRule.Allowed rule)) {
            return EnumSet.of(WaiverProblem.NEVER_WAIVED);
        }
        var problems = EnumSet.noneOf(WaiverProblem.class);
        var role = waiver.get(Attribute.ROLE, Holder.class);
        if (rule.by().stream()
                .map(plan::role)
                .flatMap(Optional::stream)
                .map(Role::heldBy)
                .noneMatch(holder -> role.filter(holder::equals).isPresent())) {
            problems.add(WaiverProblem.ROLE_MAY_NOT);
        }
        if (waiver.get(Attribute.REASON, PlanRef.class)
                .filter(reason -> rule.reasons().contains(reason.id()))
                .isEmpty()) {
            problems.add(WaiverProblem.REASON_NOT_ALLOWED);
        }
        if (rule.second() && !waiver.hasSecondPerson()) {
            problems.add(WaiverProblem.SECOND_PERSON_MISSING);
        }
        return problems;
    }
}
