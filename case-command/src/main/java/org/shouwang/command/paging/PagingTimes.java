package org.shouwang.command.paging;

import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * How long paging waits.
 *
 * @param patience for an answer before the next step ({@code shouwang.paging.patience})
 * @param pause before trying again when nobody at all could be told ({@code shouwang.paging.pause})
 */
public record PagingTimes(Duration patience, Duration pause) {

    /**
     * @throws IllegalArgumentException when paging would not wait at all
     */
    public PagingTimes {
        if (!patience.isPositive() || !pause.isPositive()) {
            throw new IllegalArgumentException("paging needs times above zero");
        }
    }

    static PagingTimes of(Environment environment) {
        return new PagingTimes(
                environment.getProperty(
                        "shouwang.paging.patience", Duration.class, Duration.ofMinutes(5)),
                environment.getProperty(
                        "shouwang.paging.pause", Duration.class, Duration.ofMinutes(1)));
    }
}
