package org.shouwang.command.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.WaiverRule;

/**
 * When a waiver ends that is asked for until a day: with that day, but on the last day that the
 * plan allows at the hour at which its time is over. A later day is told to be too late, and which
 * one is not.
 */
final class WaiverEnd {

    private WaiverEnd() {}

    static Instant of(Entered room, Answers answers, Field<StepId> step, Field<LocalDate> until) {
        LocalDate day = answers.get(until);
        Instant end = day.atTime(LocalTime.MAX).atZone(room.zone()).toInstant();
        if (end.isBefore(room.now())) {
            answers.contradicts(until, "waiver-over");
        }
        Optional<Instant> latest =
                longest(room, answers.get(step)).map(length -> room.now().plus(length));
        if (latest.isEmpty() || !end.isAfter(latest.get())) {
            return end;
        }
        LocalDate lastDay = latest.get().atZone(room.zone()).toLocalDate();
        if (day.isAfter(lastDay)) {
            answers.contradicts(until, "waiver-too-long", Days.of(lastDay));
        }
        return latest.get();
    }

    /** Empty where the step may not be waived at all, which is refused as such. */
    private static Optional<Duration> longest(Entered room, StepId step) {
        return room.plan()
                .step(step.value())
                .map(Step::waiver)
                .filter(WaiverRule.Allowed.class::isInstance)
                .map(rule -> ((WaiverRule.Allowed) rule).expires());
    }
}
