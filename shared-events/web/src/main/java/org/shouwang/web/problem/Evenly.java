package org.shouwang.web.problem;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Answers "there is no such thing" after the same time, whether it is not there or not for this
 * person: what is forbidden costs a few more queries than what is unknown, and some ids can be
 * reckoned out of others, so that a clock would tell who has a file.
 */
final class Evenly {

    private final Duration least;
    private final LongSupplier nanos;
    private final Pause pause;

    /** How it is waited. */
    @FunctionalInterface
    interface Pause {
        void until(Duration left) throws InterruptedException;
    }

    /**
     * @param least longer than finding out either takes; short enough for somebody who mistyped
     */
    Evenly(Duration least) {
        this(least, System::nanoTime, Thread::sleep);
    }

    Evenly(Duration least, LongSupplier nanos, Pause pause) {
        this.least = least;
        this.nanos = nanos;
        this.pause = pause;
    }

    /**
     * @param begun when the request came, on the same clock
     */
    void since(long begun) {
        Duration left = least.minusNanos(nanos.getAsLong() - begun);
        try {
            if (left.isPositive()) {
                pause.until(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
