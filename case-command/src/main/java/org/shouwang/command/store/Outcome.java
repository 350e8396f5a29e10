package org.shouwang.command.store;

/** What became of commands that were not refused. */
public sealed interface Outcome permits Receipt, SameIdOtherContent {}
