package org.shouwang.command.store;

import java.util.Optional;
import java.util.UUID;

/** What the database answered about one submission; see {@code V005__append.sql}. */
sealed interface AppendResult {

    record Appended(long firstPosition, long lastPosition) implements AppendResult {}

    /**
     * @param firstEvent of the command that came before, if it led to events
     */
    record Known(long firstPosition, long lastPosition, Optional<UUID> firstEvent)
            implements AppendResult {

        static Known of(long position, int events, Optional<UUID> firstEvent) {
            return new Known(position, position + Math.max(0, events - 1), firstEvent);
        }
    }

    record OtherContent(long firstPosition) implements AppendResult {}

    /** A stream has another head than the decision was based on. */
    record Moved() implements AppendResult {}

    record RuleTaken(String rule) implements AppendResult {}

    record ClocksApart() implements AppendResult {}
}
