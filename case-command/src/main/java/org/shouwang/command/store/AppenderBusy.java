package org.shouwang.command.store;

/** Too much is waiting, or for too long. Nothing was recorded; trying again later is right. */
public final class AppenderBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppenderBusy(String message) {
        super(message, null, false, false);
    }
}
