package org.shouwang.contract.wire;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.StreamId;

/**
 * The data keys of records: one per stream, made when first written to, destroyed to erase the
 * record.
 */
public interface RecordKeys {

    /** The key to write a stream with; made now if there is none. */
    DataKey forWriting(StreamId stream);

    /**
     * A key by its id; empty when it was destroyed.
     *
     * @throws UnknownKey when no such key was ever made: broken bytes, not an erasure
     */
    Optional<DataKey> find(UUID keyId);

    /**
     * Says which records are about to be read, so that their keys may be fetched together. Nothing
     * depends on it but speed, and it never fails: what cannot be had is said by {@link #find}.
     */
    default void prepareReading(Collection<StreamId> streams) {}

    /** A ciphertext names a key that never existed here. */
    final class UnknownKey extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownKey(UUID keyId) {
            super("no record key " + keyId);
        }
    }
}
