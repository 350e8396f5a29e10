package org.shouwang.command.store;

/** Where a command waits for the appender. */
public enum Lane {
    /** Goes before everything else and is never turned away because the queue is full. */
    ALERT,
    /** Everything else. */
    ORDINARY
}
