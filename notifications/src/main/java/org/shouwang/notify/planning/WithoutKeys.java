package org.shouwang.notify.planning;

import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.contract.wire.RecordKeys;

/**
 * Reads events as somebody who holds no key at all: every confidential text is as if erased. Who
 * sends messages over other people's machines has no need to know them.
 */
public final class WithoutKeys implements RecordKeys {

    @Override
    public DataKey forWriting(StreamId stream) {
        throw new UnsupportedOperationException("notifications write no events");
    }

    @Override
    public Optional<DataKey> find(UUID keyId) {
        return Optional.empty();
    }
}
