package org.shouwang.standalone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Stands still before the demo's first day until that life has been told, then goes as time does.
 */
final class HeldClock extends Clock {

    private final Clock real;
    private volatile Clock shown;

    HeldClock(Clock real, Instant heldAt) {
        this.real = real;
        this.shown = Clock.fixed(heldAt, real.getZone());
    }

    void release() {
        shown = real;
    }

    @Override
    public Instant instant() {
        return shown.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
