package org.shouwang.command.store;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.shouwang.contract.id.EventId;

/** Makes ids of events: UUIDs of version 7 (RFC 9562, section 5.7). */
final class EventIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomGenerator random;

    EventIds(RandomGenerator random) {
        this.random = random;
    }

    EventId next(Instant now) {
        long most = now.toEpochMilli() << 16 | VERSION_7 | random.nextLong() & 0x0FFFL;
        long least = VARIANT | random.nextLong() >>> 2;
        return new EventId(new UUID(most, least));
    }
}
