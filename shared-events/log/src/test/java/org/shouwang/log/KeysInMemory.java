package org.shouwang.log;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.contract.wire.RecordKeys;

/** A key for each stream, for tests that are not about keys. */
public final class KeysInMemory implements RecordKeys {

    private final Map<UUID, DataKey> keys = new ConcurrentHashMap<>();

    @Override
    public DataKey forWriting(StreamId stream) {
        return keys.computeIfAbsent(stream.id(), id -> new DataKey(id, new byte[DataKey.SIZE]));
    }

    @Override
    public Optional<DataKey> find(UUID keyId) {
        DataKey key = keys.get(keyId);
        if (key == null) {
            throw new NoSuchElementException("no key " + keyId);
        }
        return Optional.of(key);
    }
}
