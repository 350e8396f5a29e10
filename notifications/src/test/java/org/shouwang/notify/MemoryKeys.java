package org.shouwang.notify;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.contract.wire.RecordKeys;

/** The keys that the writer of events has, and this service has not. */
final class MemoryKeys implements RecordKeys {

    private final Map<StreamId, DataKey> keys = new ConcurrentHashMap<>();

    @Override
    public DataKey forWriting(StreamId stream) {
        return keys.computeIfAbsent(
                stream, _ -> new DataKey(UUID.randomUUID(), new byte[DataKey.SIZE]));
    }

    @Override
    public Optional<DataKey> find(UUID keyId) {
        return keys.values().stream().filter(key -> key.id().equals(keyId)).findFirst();
    }
}
