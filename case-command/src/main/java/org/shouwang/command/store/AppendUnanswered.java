package org.shouwang.command.store;

/**
 * The database stopped answering, and nobody knows whether it was recorded. Sending the same
 * command id again is safe and tells.
 */
public final class AppendUnanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppendUnanswered(Throwable cause) {
        super("the event store does not answer", cause);
    }
}
