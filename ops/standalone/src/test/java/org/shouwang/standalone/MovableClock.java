package org.shouwang.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets forward; it stands still, or goes on, as the one under it does. */
final class MovableClock extends Clock {

    private final Clock under;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(Clock under) {
        this.under = under;
    }

    void pass(Duration duration) {
        ahead = ahead.plus(duration);
    }

    @Override
    public Instant instant() {
        return under.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
