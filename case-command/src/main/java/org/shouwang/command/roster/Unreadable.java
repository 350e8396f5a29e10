package org.shouwang.command.roster;

import java.util.List;

/**
 * A file that could not be read.
 *
 * @param args what the problem's text names, in its order
 */
public record Unreadable(FileProblem problem, List<String> args) implements RosterReading {

    public Unreadable {
        args = List.copyOf(args);
    }
}
