package org.shouwang.command.roster;

import java.io.IOException;
import java.util.Arrays;

/** Leaves the reading of a file that cannot be read; ends as {@link Unreadable}. */
final class RefusedFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable reason;

    RefusedFile(FileProblem problem, Object... args) {
        super(problem.name());
        this.reason = new Unreadable(problem, Arrays.stream(args).map(String::valueOf).toList());
    }

    Unreadable reason() {
        return reason;
    }
}
