package org.shouwang.notify.command;

/** What case-command said to a report. */
sealed interface Answer {

    record Accepted() implements Answer {}

    /** It answered, but did not accept. */
    record Refused(int status) implements Answer {}

    /** It did not answer. */
    record Silent() implements Answer {}
}
