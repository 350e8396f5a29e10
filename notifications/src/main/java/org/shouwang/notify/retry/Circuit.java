package org.shouwang.notify.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers whether a channel works. After some failures in a row it is left in peace for a while;
 * then one message at a time tries whether it works again. Thread-safe.
 */
public final class Circuit {

    private final int failuresToOpen;
    private final Duration rest;

    private int failures;
    private Optional<Trouble> trouble = Optional.empty();
    private Instant restsUntil = Instant.MIN;

    /**
     * @param failuresToOpen how many failures in a row it takes
     * @param rest how long the channel is then left in peace
     */
    public Circuit(int failuresToOpen, Duration rest) {
        this.failuresToOpen = failuresToOpen;
        this.rest = rest;
    }

    /**
     * Since when a channel does not work.
     *
     * @param reason what the last attempt met
     */
    public record Trouble(Instant since, String reason) {}

    /** How many messages may be tried now. */
    public synchronized int permits(int most, Instant now) {
        if (failures < failuresToOpen) {
            return most;
        }
        return now.isBefore(restsUntil) ? 0 : Math.min(1, most);
    }

    public synchronized void worked() {
        failures = 0;
        trouble = Optional.empty();
    }

    public synchronized void failed(String reason, Instant now) {
        failures++;
        trouble = Optional.of(new Trouble(trouble.map(Trouble::since).orElse(now), reason));
        restsUntil = now.plus(rest);
    }

    /** The channel answers, but did not take this message now. */
    public synchronized void refused(String reason, Instant now) {
        failures = 0;
        trouble = Optional.of(new Trouble(trouble.map(Trouble::since).orElse(now), reason));
    }

    /** Empty while it works, or was not used yet. */
    public synchronized Optional<Trouble> trouble() {
        return trouble;
    }
}
