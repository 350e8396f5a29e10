package org.shouwang.contract.wire;

import java.time.Instant;
import org.shouwang.contract.StreamId;

/**
 * A row of the log, with its texts exactly as they were hashed.
 *
 * @param payload the event as JSON, confidential texts encrypted
 * @param metadata the {@link org.shouwang.contract.Recording} as JSON
 */
public record StoredEvent(
        long position,
        StreamId stream,
        long sequence,
        String name,
        int revision,
        String payload,
        String metadata,
        Instant storedAt) {}
