package org.shouwang.command.timer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.Actor;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.SchoolId;

/**
 * Something that was expected by an instant that has passed.
 *
 * @param sequence of the event that expects it
 * @param event the stored name of that event
 * @param attempts that failed so far
 */
public record DueTimer(
        StreamId stream,
        long sequence,
        String event,
        Instant dueAt,
        SchoolId school,
        int attempts) {

    /**
     * As a command it is known by the event that set it, so that it fires once however often its
     * row is picked or rebuilt. The database makes the same id: {@code events.timer_command_id}.
     */
    CommandContext context(Lane lane) {
        byte[] content =
                ("shouwang-timer/1\n" + stream + "/" + sequence).getBytes(StandardCharsets.UTF_8);
        byte[] hash = sha256(content);
        var bytes = ByteBuffer.wrap(hash);
        return new CommandContext(
                new CommandId(new UUID(bytes.getLong(), bytes.getLong())),
                hash,
                Actor.timer(stream.id()),
                school,
                Optional.empty(),
                lane);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
