package org.shouwang.plan.document;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.shouwang.plan.fact.Attribute;

/**
 * One deadline of a step.
 *
 * @param levels the levels at which it runs; empty means all and before one is set
 */
public record DeadlineRule(
        Anchor anchor, Offset offset, Set<String> levels, Optional<Condition> when) {

    public DeadlineRule {
        levels = Set.copyOf(levels);
    }

    /** From what a deadline counts. */
    public sealed interface Anchor {

        /** From when the step began to be asked. */
        record Start() implements Anchor {}

        /** From another step's completion. */
        record AfterStep(String step) implements Anchor {}

        /** From a fact: the first that matches, or the latest. */
        record AfterFact(FactPattern pattern, boolean latest) implements Anchor {}
    }

    /** How far a deadline lies from its anchor. */
    public sealed interface Offset {

        /** Days in the school's calendar and then hours on the clock. */
        record Within(Period days, Duration time) implements Offset {}

        /** Until a time of the same day at the school, but never sooner than {@code atLeast}. */
        record SameDay(LocalTime until, Duration atLeast) implements Offset {}

        /** Until a time of the n-th school day after. */
        record SchoolDays(int days, LocalTime until) implements Offset {}

        /** Until a time of a day that the anchoring fact itself names. */
        record OnDate(Attribute date, LocalTime until) implements Offset {}
    }
}
