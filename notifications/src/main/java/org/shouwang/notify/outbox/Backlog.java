package org.shouwang.notify.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How much waits, and since when the oldest of it was asked for. */
public record Backlog(long waiting, Optional<Instant> oldest) {

    /** Zero when nothing waits. */
    public Duration age(Instant now) {
        return oldest.map(since -> Duration.between(since, now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
