package org.shouwang.plan.engine;

import java.time.Instant;

/** One thing that stands before a gate, whoever asks: every page names the same. */
public sealed interface Obstacle {

    /** The level's minimum stay is not over. */
    record Stay(Instant until) implements Obstacle {}

    /** A required step is open. */
    record Open(StepView step) implements Obstacle {}

    /**
     * The latest answers of an assessment ask for more.
     *
     * @param atLeast the neutral level that they force
     */
    record Answers(int atLeast) implements Obstacle {}
}
