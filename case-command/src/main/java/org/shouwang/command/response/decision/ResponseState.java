package org.shouwang.command.response.decision;

/** Where a response stands. */
public sealed interface ResponseState {

    /** It never began. */
    record NotStarted() implements ResponseState {}

    /** It runs. */
    record Running(Course course) implements ResponseState {}

    /**
     * Two people ended it. What is recorded afterwards still counts as recorded; nothing reopens
     * it.
     */
    record Ended(Course course) implements ResponseState {}
}
