package org.shouwang.standalone;

/** Where the program is stopped, to be killed there or to see its database killed there. */
enum HeldAt {
    /** A command is decided, and nothing of it has been sent to the database. */
    APPEND,
    /** A command is durable, and whoever sent it has no answer. */
    REPLY,
    /** A timer is in hand, and its command has not been sent. */
    TIMER_PICKED,
    /** The command of a timer is durable, and the timer's row is there. */
    TIMER_REMOVED,
    /** A projection of the writer has written its rows, and its token is where it was. */
    TOKEN_OF_COMMAND,
    /** The same of the reader. */
    TOKEN_OF_QUERY,
    /** Messages are planned in the outbox, and the notifier's token is where it was. */
    TOKEN_OF_NOTIFY,
    /** The mail server has taken a message, and the outbox does not know it. */
    MESSAGE_SETTLED
}
