package org.shouwang.notify.channel;

import java.time.Duration;
import java.util.Optional;
import org.shouwang.contract.paging.PagingEvent.Failure;

/** Whether a parcel can be sent now. */
public sealed interface Readiness {

    record Ready(Sending sending) implements Readiness {}

    /**
     * No attempt can be made yet.
     *
     * @param pause how long, when that is known
     */
    record NotNow(Optional<Duration> pause) implements Readiness {}

    /** It can never be sent; said at once instead of tried. */
    record Never(Failure failure) implements Readiness {}

    /** Sends, and blocks until the other side has answered. */
    @FunctionalInterface
    interface Sending {
        Sent send() throws InterruptedException;
    }
}
