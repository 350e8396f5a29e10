package org.shouwang.command.alert.decision;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.shouwang.contract.alert.AlertEvent.Danger;

/**
 * How long silence may last around an alert.
 *
 * @param hold how long an acknowledgement holds when nothing follows, by danger
 * @param dismissalPatience how long a proposed dismissal waits for a second person before it
 *     escalates
 */
public record AlertTimes(Map<Danger, Duration> hold, Duration dismissalPatience) {

    /**
     * @throws IllegalArgumentException when a danger has no time, or a time is not positive
     */
    public AlertTimes {
        hold = Map.copyOf(hold);
        for (Danger danger : Danger.values()) {
            if (!hold.containsKey(danger) || !hold.get(danger).isPositive()) {
                throw new IllegalArgumentException("an acknowledgement must expire: " + danger);
            }
        }
        if (!dismissalPatience.isPositive()) {
            throw new IllegalArgumentException("a dismissal must escalate");
        }
    }

    /** Ten minutes in danger, half an hour in worry; what only needs attention waits a night. */
    public static AlertTimes standard() {
        Map<Danger, Duration> hold = new EnumMap<>(Danger.class);
        hold.put(Danger.NOW, Duration.ofMinutes(10));
        hold.put(Danger.VERY_WORRIED, Duration.ofMinutes(30));
        hold.put(Danger.NOT_SURE, Duration.ofMinutes(30));
        hold.put(Danger.NEEDS_ATTENTION, Duration.ofHours(12));
        return new AlertTimes(hold, Duration.ofMinutes(30));
    }

    Duration holdFor(Danger danger) {
        return hold.get(danger);
    }
}
