package org.shouwang.log.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.log.keys.KeyRow.Wrapping;

/** Makes data keys, wraps and opens them. A wrapped key is bound to its id and its stream. */
record KeyMaking(KeyEncryption keyEncryption, IntakeSeal intake, SecureRandom random) {

    /** A new key, in the clear and as it is stored. */
    record Made(KeyRow row, DataKey key) {}

    /**
     * Makes a stream's next key. Its id follows from the stream and the number, so that of two
     * processes that make the same one at once the database lets one through.
     *
     * @param number how many keys the stream has had
     * @throws KeysUnavailable when it cannot be wrapped; never for an alert
     */
    Made make(StreamId stream, int number) {
        UUID id = id(stream, number);
        byte[] raw = new byte[DataKey.SIZE];
        random.nextBytes(raw);
        try {
            Wrapping wrapping = stream.type() == StreamType.ALERT ? Wrapping.INTAKE : Wrapping.KEK;
            byte[] context = context(stream, id);
            byte[] wrapped =
                    switch (wrapping) {
                        case INTAKE -> intake.seal(raw, context);
                        case KEK -> keyEncryption.wrap(raw, context);
                    };
            return new Made(
                    new KeyRow(id, stream, wrapping, Optional.of(wrapped)), new DataKey(id, raw));
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /**
     * Opens a stored key; empty when it was destroyed.
     *
     * @throws KeysUnavailable when what opens it is out of reach
     * @throws RecordKeyBroken when it does not open
     */
    Optional<DataKey> open(KeyRow row) {
        return row.wrapped().map(wrapped -> new DataKey(row.keyId(), unwrap(row, wrapped)));
    }

    private byte[] unwrap(KeyRow row, byte[] wrapped) {
        byte[] context = context(row.stream(), row.keyId());
        try {
            return switch (row.wrapping()) {
                case INTAKE -> intake.open(wrapped, context);
                case KEK -> keyEncryption.unwrap(wrapped, context);
            };
        } catch (GeneralSecurityException e) {
            throw new RecordKeyBroken(row.keyId(), e);
        }
    }

    private static byte[] context(StreamId stream, UUID id) {
        return ("shouwang/record-key/1|" + stream + "|" + id).getBytes(StandardCharsets.UTF_8);
    }

    /** The id of a stream's first key, which mostly is its only one. */
    UUID first(StreamId stream) {
        return id(stream, 0);
    }

    /** A UUID of version 8 (RFC 9562) from the name's SHA-256. */
    private static UUID id(StreamId stream, int number) {
        try {
            String name = "shouwang/record-key-id/1|" + stream + "|" + number;
            ByteBuffer hash =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
            long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }
}
