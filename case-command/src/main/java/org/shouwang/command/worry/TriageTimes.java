package org.shouwang.command.worry;

import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * How long a worry may wait.
 *
 * @param answer until somebody must have answered, in working time ({@code shouwang.worry.answer})
 * @param again until an overdue one is told again ({@code shouwang.worry.again})
 */
record TriageTimes(Duration answer, Duration again) {

    /**
     * @throws IllegalArgumentException when a worry would not wait at all
     */
    TriageTimes {
        if (!answer.isPositive() || !again.isPositive()) {
            throw new IllegalArgumentException("worries need times above zero");
        }
    }

    static TriageTimes of(Environment environment) {
        return new TriageTimes(
                environment.getProperty(
                        "shouwang.worry.answer", Duration.class, Duration.ofHours(24)),
                environment.getProperty(
                        "shouwang.worry.again", Duration.class, Duration.ofHours(4)));
    }
}
