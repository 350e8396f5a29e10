package org.shouwang.command.roster;

/** What came of reading a file. */
public sealed interface RosterReading permits RosterFile, Unreadable {}
