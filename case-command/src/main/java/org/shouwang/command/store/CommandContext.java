package org.shouwang.command.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Actor;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.SchoolId;

/**
 * Who sends a command, on whose behalf, and how to know it again.
 *
 * @param id chosen by the sender: the same id with the same content is the same command
 * @param contentHash over what the sender wrote, so that an id used twice for different words shows
 */
public record CommandContext(
        CommandId id,
        byte[] contentHash,
        Actor actor,
        SchoolId school,
        Optional<UUID> request,
        Lane lane) {

    public CommandContext {
        Objects.requireNonNull(id);
        contentHash = contentHash.clone();
        Objects.requireNonNull(actor);
        Objects.requireNonNull(school);
        Objects.requireNonNull(request);
        Objects.requireNonNull(lane);
    }

    @Override
    public byte[] contentHash() {
        return contentHash.clone();
    }

    /**
     * The same, as a command of its own for this content: after {@link SameIdOtherContent}, what
     * was written is sent again under this as a supplement. The same every time, so that repeating
     * it is safe.
     */
    public CommandContext apart() {
        var own = sha256();
        own.update(
                ByteBuffer.allocate(16)
                        .putLong(id.value().getMostSignificantBits())
                        .putLong(id.value().getLeastSignificantBits())
                        .flip());
        var bytes = ByteBuffer.wrap(own.digest(contentHash));
        var apart = new CommandId(new UUID(bytes.getLong(), bytes.getLong()));
        return new CommandContext(apart, contentHash, actor, school, request, lane);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
