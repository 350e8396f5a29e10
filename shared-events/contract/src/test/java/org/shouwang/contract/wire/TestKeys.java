package org.shouwang.contract.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.StreamId;

/**
 * Keys in memory, the same for the same stream in every run, so that golden files stay readable.
 */
final class TestKeys implements RecordKeys {

    private final Map<UUID, DataKey> keys = new HashMap<>();
    private final Set<UUID> destroyed = new HashSet<>();

    @Override
    public DataKey forWriting(StreamId stream) {
        UUID id =
                UUID.nameUUIDFromBytes(
                        stream.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        byte[] raw = new byte[DataKey.SIZE];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) (id.getLeastSignificantBits() >>> (i % 8 * 8));
        }
        return keys.computeIfAbsent(id, i -> new DataKey(i, raw));
    }

    @Override
    public Optional<DataKey> find(UUID keyId) {
        if (destroyed.contains(keyId)) {
            return Optional.empty();
        }
        return Optional.of(
                Optional.ofNullable(keys.get(keyId)).orElseThrow(() -> new UnknownKey(keyId)));
    }

    void destroy(StreamId stream) {
        destroyed.add(forWriting(stream).id());
    }
}
