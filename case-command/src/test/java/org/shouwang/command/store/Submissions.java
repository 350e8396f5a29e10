package org.shouwang.command.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.EventId;
import org.shouwang.contract.wire.Encoded;

/** Submissions made by hand. */
final class Submissions {

    private Submissions() {}

    static Submission first(Lane lane, StreamId stream) {
        return of(TestStore.context(lane, UUID.randomUUID(), "x"), stream, -1, "{}");
    }

    static Submission first() {
        return first(Lane.ORDINARY, CasefileNotes.stream());
    }

    static Submission of(CommandContext context, StreamId stream, long head, String payload) {
        return of(context, stream, head, "casefile.note_added", payload, Instant.now());
    }

    static Submission of(
            CommandContext context,
            StreamId stream,
            long head,
            String name,
            String payload,
            Instant at) {
        var recording =
                new Recording(
                        new EventId(UUID.randomUUID()),
                        context.school(),
                        context.actor(),
                        context.id(),
                        context.request(),
                        at.truncatedTo(ChronoUnit.MICROS));
        var event =
                new NewEvent(
                        stream,
                        head + 1,
                        recording,
                        new Encoded(name, 1, payload, "{\"by\": \"hand\"}"),
                        Optional.empty());
        return new Submission(context, Map.of(stream, head), List.of(event), List.of());
    }

    static Submission founded(CommandContext context, boolean simulated, Instant at) {
        return of(
                context,
                new StreamId(StreamType.SCHOOL, context.school().value()),
                -1,
                "school.founded",
                "{\"simulated\":" + simulated + "}",
                at);
    }
}
