package org.shouwang.log.projection;

/** A projection has handled events that the log does not hold. Nothing runs until a human looks. */
public final class TokenAheadOfLog extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TokenAheadOfLog(String token, long position, long head) {
        super(
                ("%s stands at position %d, but the event log ends at %d. The log has lost events"
                     + " that were already shown to people, or it belongs to another installation."
                     + " Restore the log's newest backup or standby; only when the loss is"
                     + " accepted, delete the row from the token table and rebuild the projection.")
                        .formatted(token, position, head));
    }
}
