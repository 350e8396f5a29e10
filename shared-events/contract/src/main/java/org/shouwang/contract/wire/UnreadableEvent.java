package org.shouwang.contract.wire;

import org.shouwang.contract.StreamId;

/**
 * An event that cannot be read. Never skipped: its stream does not load and waits, shown, until
 * somebody mends the cause.
 */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final transient StreamId stream;
    private final Reason reason;

    UnreadableEvent(StoredEvent row, Reason reason, Throwable cause) {
        super(
                "event " + row.position() + " of " + row.stream() + " cannot be read: " + reason,
                withoutContent(cause));
        this.position = row.position();
        this.stream = row.stream();
        this.reason = reason;
    }

    public long position() {
        return position;
    }

    public StreamId stream() {
        return stream;
    }

    public Reason reason() {
        return reason;
    }

    /**
     * The parsers' messages quote what they could not read, so only the kind of the cause is kept.
     */
    private static Throwable withoutContent(Throwable cause) {
        return cause == null ? null : new IllegalStateException(cause.getClass().getName());
    }

    /** Why an event cannot be read. */
    public enum Reason {
        UNKNOWN_NAME,
        NEWER_REVISION,
        BROKEN_BYTES,
        DECRYPTION_FAILED,
        UNKNOWN_KEY
    }
}
