package org.shouwang.command.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts every error and keeps the first. */
final class ErrorList {

    private final List<RosterError> kept = new ArrayList<>();
    private int count;

    void add(int row, Optional<String> column, RosterError.Kind kind, Object... args) {
        count++;
        if (kept.size() < Roster.ERRORS_KEPT) {
            kept.add(
                    new RosterError(
                            row, column, kind, Arrays.stream(args).map(String::valueOf).toList()));
        }
    }

    int count() {
        return count;
    }

    List<RosterError> kept() {
        return kept;
    }
}
