package org.shouwang.command.kill;

/** Where a process is stopped, to be killed there or to see its database killed there. */
enum Point {
    /** A command is decided, and nothing of it has been sent to the database. */
    BEFORE_APPEND,
    /** All rows of a command are written, and its transaction is open. */
    BEFORE_COMMIT,
    /** A command is durable, and nobody knows it. */
    BEFORE_REPLY,
    /** A timer is in hand, and its command has not been sent. */
    TIMER_PICKED,
    /** The command of a timer is durable, and the timer's row is there. */
    BEFORE_ROW_REMOVED,
    /** A projection has written its rows, and its token is where it was. */
    BEFORE_TOKEN_MOVES
}
