package org.shouwang.notify.channel;

import java.time.Duration;
import java.util.Optional;
import org.shouwang.contract.paging.PagingEvent.Failure;

/** What the other side said to one attempt. */
public sealed interface Sent {

    /**
     * It has taken the message over. Whether a human reads it shows only in the acknowledgement.
     */
    record Delivered() implements Sent {}

    /**
     * It did not arrive.
     *
     * @param scope whether another message would fare better
     * @param reason for operators: a code or a kind of error, never an address or a message's words
     * @param pause how long to wait before the next attempt, when the other side said so
     */
    record Failed(Failure failure, Scope scope, String reason, Optional<Duration> pause)
            implements Sent {}

    /** How far a failure reaches. */
    enum Scope {
        /** This message will never be taken; there is no use in trying again. */
        MESSAGE_FOR_GOOD,
        /** This message was not taken now. */
        MESSAGE,
        /** The channel as a whole does not work now. */
        CHANNEL
    }

    static Failed channel(Failure failure, String reason) {
        return new Failed(failure, Scope.CHANNEL, reason, Optional.empty());
    }

    static Failed message(Failure failure, String reason) {
        return new Failed(failure, Scope.MESSAGE, reason, Optional.empty());
    }

    static Failed forGood(Failure failure, String reason) {
        return new Failed(failure, Scope.MESSAGE_FOR_GOOD, reason, Optional.empty());
    }
}
