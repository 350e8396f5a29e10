package org.shouwang.command.store;

/** The database would not take what was decided. Nothing was recorded; this is a bug. */
public final class AppendFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppendFailed(String message) {
        super(message);
    }

    AppendFailed(Throwable cause) {
        super("the event store refused what was decided", cause);
    }
}
