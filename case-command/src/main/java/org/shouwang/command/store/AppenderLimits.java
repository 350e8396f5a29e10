package org.shouwang.command.store;

import java.time.Duration;

/**
 * How much may wait for the appender, and how long.
 *
 * @param queue how many ordinary submissions may wait; alerts always may
 * @param batch how many go into one transaction
 * @param patience how long a submission may wait for its turn, and how long the appender tries when
 *     the database does not answer
 */
public record AppenderLimits(int queue, int batch, Duration patience) {

    /** About a second of work at the slowest rate measured, and what a person waits for a page. */
    public static final AppenderLimits DEFAULT =
            new AppenderLimits(1_000, 200, Duration.ofSeconds(10));
}
