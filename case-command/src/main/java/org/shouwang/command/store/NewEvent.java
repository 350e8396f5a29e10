package org.shouwang.command.store;

import java.time.Instant;
import java.util.Optional;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.Encoded;

/** An event on its way into the log. */
record NewEvent(
        StreamId stream,
        long sequence,
        Recording recording,
        Encoded encoded,
        Optional<Instant> dueAt) {}
