package org.shouwang.plan.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.plan.document.Step;

/**
 * One step as it stands at an instant.
 *
 * @param rounds every time it was asked, the current one last; empty when never
 * @param asked the roles in order, by day or by night, then those it escalated to
 * @param askedNow how many of {@code asked}, from the first, are asked by now
 * @param missing what it lacks; empty when nothing is asked
 * @param counting of a repeated step that is asked: how far it has come, and when the next counts
 */
public record StepView(
        Step step,
        StepState state,
        Instant now,
        List<Round> rounds,
        List<String> asked,
        int askedNow,
        List<Missing> missing,
        Optional<Instant> waivedUntil,
        Optional<Counting> counting) {

    public StepView {
        rounds = List.copyOf(rounds);
        asked = List.copyOf(asked);
        missing = List.copyOf(missing);
    }

    /** The current round. */
    public Optional<Round> round() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** When the current round is due. */
    public Optional<Instant> due() {
        return round().flatMap(Round::due);
    }

    /** When the current round was done. */
    public Optional<Completion> completion() {
        return round().flatMap(Round::completion);
    }

    /** Whether it is asked and past its deadline. */
    public boolean overdue() {
        boolean asks =
                state == StepState.OPEN || state == StepState.WAITING || state == StepState.RUNNING;
        return asks
                && round().filter(r -> r.completion().isEmpty())
                        .filter(r -> !r.lateBy(now).isZero())
                        .isPresent();
    }

    /** How late the current round is or was; zero when it is in time, waived or not asked. */
    public Duration lateBy() {
        return overdue() || completion().isPresent()
                ? round().map(r -> r.lateBy(now)).orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
