package org.shouwang.plan.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that a step is asked. A step done once has one round, and one more each time that its
 * proof is undone; a watch has one for its beginning and one for each gap in it; a series has one
 * for each repetition, the last of them still to come.
 *
 * @param number from 1
 * @param opened from when it was asked; empty when it was done without being asked
 * @param due until when it is to be done; fixed by the facts
 * @param completion that it was done
 */
public record Round(
        int number,
        Optional<Instant> opened,
        Optional<Instant> due,
        Optional<Completion> completion) {

    /** Whether the plan asked for it. */
    public boolean asked() {
        return opened.isPresent();
    }

    /** How late it was done, or is by now while it is open; zero when it is in time. */
    public Duration lateBy(Instant now) {
        return after(due, completion.map(Completion::creditedAt).orElse(now));
    }

    /** Whether the record stood empty when it was due, whatever was entered afterwards. */
    public boolean wasOverdue(Instant now) {
        return !after(due, completion.map(Completion::recordedAt).orElse(now)).isZero();
    }

    /** Whether it was done in time and entered later, with the credit that the plan gives. */
    public boolean enteredLate() {
        return completion
                .filter(done -> !after(due, done.recordedAt()).isZero())
                .filter(done -> after(due, done.creditedAt()).isZero())
                .isPresent();
    }

    private static Duration after(Optional<Instant> due, Instant instant) {
        return due.filter(instant::isAfter)
                .map(by -> Duration.between(by, instant))
                .orElse(Duration.ZERO);
    }
}
