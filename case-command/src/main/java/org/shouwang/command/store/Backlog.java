package org.shouwang.command.store;

import java.time.Duration;
import java.util.Optional;

/**
 * How the appender is doing at this moment.
 *
 * @param unanswered sendings that are not durable yet, waiting or in hand
 * @param oldest how long the first of them has been waiting; zero when there is none
 * @param failed the last try, if it failed through no fault of what was sent
 */
public record Backlog(int unanswered, Duration oldest, Optional<Failed> failed) {

    /**
     * A try that failed, with none after it that succeeded.
     *
     * @param state the SQL state, or the kind of failure
     */
    public record Failed(String state, Duration ago) {}
}
