package org.shouwang.command.store;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.contract.wire.RecordKeys;

/** Keys in memory. */
public final class TestKeys implements RecordKeys {

    private final Map<StreamId, DataKey> byStream = new ConcurrentHashMap<>();
    private final Map<UUID, DataKey> byId = new ConcurrentHashMap<>();

    @Override
    public DataKey forWriting(StreamId stream) {
        return byStream.computeIfAbsent(stream, _ -> make());
    }

    private DataKey make() {
        byte[] raw = new byte[DataKey.SIZE];
        new SecureRandom().nextBytes(raw);
        var key = new DataKey(UUID.randomUUID(), raw);
        byId.put(key.id(), key);
        return key;
    }

    @Override
    public Optional<DataKey> find(UUID keyId) {
        return Optional.of(
                Optional.ofNullable(byId.get(keyId)).orElseThrow(() -> new UnknownKey(keyId)));
    }
}
