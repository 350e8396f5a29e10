package org.shouwang.command.store;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.Refusal;
import org.shouwang.contract.StreamId;

/**
 * Something that at most one stream may hold at a time, guarded by the database over all processes:
 * one open response per student, one student per number.
 *
 * @param name stored; never changes
 * @param whenTaken why a command is refused that wants what another stream holds
 */
public record UniqueRule(String name, Refusal whenTaken) {

    public UniqueRule {
        Objects.requireNonNull(name);
        Objects.requireNonNull(whenTaken);
    }

    /**
     * From this event on, the stream holds the key. Holding it already is no conflict.
     *
     * @param key an id or a blind index, never a text in the clear
     */
    public Change claimedBy(StreamId stream, byte[] key) {
        return new Change(this, Optional.of(ByteBuffer.wrap(key.clone())), stream, true);
    }

    /** From this event on, the stream holds what has this id. */
    public Change claimedBy(StreamId stream, UUID key) {
        return claimedBy(stream, bytes(key));
    }

    /** From this event on, nobody holds the key. */
    public Change released(StreamId stream, byte[] key) {
        return new Change(this, Optional.of(ByteBuffer.wrap(key.clone())), stream, false);
    }

    /** From this event on, the stream holds nothing of this rule, whatever it held. */
    public Change releasedBy(StreamId stream) {
        return new Change(this, Optional.empty(), stream, false);
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    /** What an event changes about who holds what. Made by the methods of the rule. */
    public record Change(
            UniqueRule rule, Optional<ByteBuffer> key, StreamId stream, boolean claims) {

        /** What no other command of the same batch may change. */
        Object guarded() {
            return new Guarded(rule.name(), key);
        }

        byte[] keyOrNull() {
            return key.map(ByteBuffer::array).orElse(null);
        }

        private record Guarded(String rule, Optional<ByteBuffer> key) {}
    }
}
