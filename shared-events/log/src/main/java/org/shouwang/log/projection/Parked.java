package org.shouwang.log.projection;

import java.time.Instant;
import org.shouwang.contract.StreamId;

/**
 * A stream that one projection could not follow further; its later events wait behind the first
 * that failed.
 *
 * @param fromPosition the first event that is not in the rows
 * @param reason kinds of failure and where in the code, never a message: messages quote content
 * @param parkedAt by the database's clock
 */
public record Parked(
        String projection, StreamId stream, long fromPosition, String reason, Instant parkedAt) {}
