package org.shouwang.contract;

import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param position its place in the whole log, counted from 1 without gaps in the order of commits
 * @param sequence its place in its stream, counted from 0
 * @param storedAt the database's clock when it was written
 */
public record LoggedEvent(
        long position,
        StreamId stream,
        long sequence,
        Event event,
        Recording recording,
        Instant storedAt) {}
