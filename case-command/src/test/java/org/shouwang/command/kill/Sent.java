package org.shouwang.command.kill;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.timer.WatchedWorry.Answer;
import org.shouwang.command.timer.WatchedWorry.Report;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;

/**
 * A command that a process said it would send.
 *
 * @param dueAt of the timer that it sets, if it sets one
 */
record Sent(UUID id, StreamId stream, Optional<Instant> dueAt) {

    Command wish() {
        return dueAt.<Command>map(due -> new Report(stream, due))
                .orElseGet(() -> new Answer(stream));
    }

    String words() {
        return id + " " + stream.id() + " " + dueAt.map(Instant::toString).orElse("-");
    }

    static Sent parse(String id, String stream, String dueAt) {
        return new Sent(
                UUID.fromString(id),
                new StreamId(StreamType.WORRY, UUID.fromString(stream)),
                dueAt.equals("-") ? Optional.empty() : Optional.of(Instant.parse(dueAt)));
    }
}
