package org.shouwang.notify.outbox;

/** Whether a planned page is still to be sent, seen right before it would be. */
public enum Standing {
    STANDS,
    /** A human has the alert, or it is over. */
    STOPPED,
    /** The same person is told of the same alert by a later page. */
    SUPERSEDED
}
