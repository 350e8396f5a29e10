package org.shouwang.notify.retry;

import java.time.Duration;

/** Waits that double up to a limit, spread so that not everybody comes back at once. */
public record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param tries how many attempts were made, at least 1
     * @param chance in [0, 1)
     * @return between half of the doubled wait and all of it
     */
    public Duration pause(int tries, double chance) {
        long doublings = Math.clamp(tries - 1L, 0, MOST_DOUBLINGS);
        double full = Math.min(first.toMillis() * Math.pow(2, doublings), longest.toMillis());
        return Duration.ofMillis(Math.max(1, Math.round(full * (1 + chance) / 2)));
    }
}
