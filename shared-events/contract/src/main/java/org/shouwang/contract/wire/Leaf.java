package org.shouwang.contract.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The leaf of an event in the audit log's Merkle tree: SHA-256 over a zero byte and the event's
 * bytes (RFC 6962, section 2.1). It is computed by the database when the position is assigned; this
 * is the same rule for those who check it.
 */
public final class Leaf {

    private Leaf() {}

    public static byte[] hash(StoredEvent row, UUID school, Instant recordedAt) {
        String input =
                "shouwang-leaf/1\n%d\n%s/%d\n%s#%d\n%s\n%d\n%d\n%s\n%s"
                        .formatted(
                                row.position(),
                                row.stream(),
                                row.sequence(),
                                row.name(),
                                row.revision(),
                                school,
                                micros(recordedAt),
                                micros(row.storedAt()),
                                row.metadata(),
                                row.payload());
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return sha256.digest(input.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
