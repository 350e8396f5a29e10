package org.shouwang.command.student;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.KnownDevice;

/**
 * How often a device without a session may look for a student: enough to raise several alerts in
 * one night, and far too little to copy a school. Whoever meets the limit still describes the
 * student and raises the alert.
 */
final class DeviceSearches {

    static final int MOST = 60;

    static final Duration WITHIN = Duration.ofHours(1);

    private final Cache<UUID, AtomicInteger> counted =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(WITHIN).build();

    /**
     * @throws Problem.TooMany when this device has looked too often
     */
    void count(KnownDevice device) {
        if (counted.get(device.id(), _ -> new AtomicInteger()).incrementAndGet() > MOST) {
            throw new Problem.TooMany(WITHIN);
        }
    }
}
