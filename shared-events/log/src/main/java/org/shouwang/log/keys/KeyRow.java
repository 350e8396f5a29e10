package org.shouwang.log.keys;

import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.StreamId;

/**
 * A record key as it is stored.
 *
 * @param wrapped empty after destruction
 */
record KeyRow(UUID keyId, StreamId stream, Wrapping wrapping, Optional<byte[]> wrapped) {

    /** What is needed to open it. */
    enum Wrapping {
        /** The key-encryption key. */
        KEK,
        /** The private intake key. */
        INTAKE
    }
}
