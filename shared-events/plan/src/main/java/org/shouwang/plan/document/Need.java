package org.shouwang.plan.document;

import java.util.List;
import java.util.Optional;

/**
 * What comes before a step.
 *
 * @param steps the steps it joins
 * @param atLeast how many of them have to be done, waived or not asked
 * @param atNight how strong it is at night; empty means as by day
 * @param when it holds only while this does
 */
public record Need(
        List<String> steps,
        int atLeast,
        Strength strength,
        Optional<Strength> atNight,
        Optional<Condition> when) {

    public Need {
        steps = List.copyOf(steps);
    }
}
