package org.shouwang.notify.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps to the number of messages that a robot takes in a minute. Thread-safe. */
final class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final Map<Object, Deque<Instant>> sent = new HashMap<>();

    Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Takes one place, if there is one.
     *
     * @return how long to wait for the next place; empty when one was taken now
     */
    synchronized Optional<Duration> take(Object robot, Instant now) {
        Deque<Instant> lately = sent.computeIfAbsent(robot, _ -> new ArrayDeque<>());
        while (!lately.isEmpty() && !lately.getFirst().plus(MINUTE).isAfter(now)) {
            lately.removeFirst();
        }
        if (lately.size() >= perMinute) {
            return Optional.of(Duration.between(now, lately.getFirst().plus(MINUTE)));
        }
        lately.addLast(now);
        return Optional.empty();
    }
}
