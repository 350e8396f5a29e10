package org.shouwang.notify.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** When each loop last finished a turn. A loop that hangs says nothing itself. */
public final class Pulse {

    private final Map<String, Instant> turns = new ConcurrentHashMap<>();

    public void turned(String loop, Instant now) {
        turns.put(loop, now);
    }

    /** The loops that have not finished a turn for longer than that, and since when. */
    Map<String, Instant> silent(Duration longest, Instant now) {
        Map<String, Instant> silent = new TreeMap<>();
        turns.forEach(
                (loop, last) -> {
                    if (last.plus(longest).isBefore(now)) {
                        silent.put(loop, last);
                    }
                });
        return silent;
    }
}
