package org.shouwang.notify.channel;

import java.time.Instant;
import java.util.Optional;
import org.shouwang.contract.paging.PagingEvent;

/** One way to reach people. Thread-safe. */
public interface Channel {

    PagingEvent.Channel kind();

    /** Whether one message of this channel reaches everybody of a step. */
    boolean reachesAGroup();

    /**
     * Finds out whether and to where the parcel can be sent now. Nothing leaves the house yet, so
     * that the attempt can be written down first.
     */
    Readiness prepare(Parcel parcel, Instant now);

    /** For operators: what to set so that it leads anywhere; empty when that is done. */
    Optional<String> missing();
}
