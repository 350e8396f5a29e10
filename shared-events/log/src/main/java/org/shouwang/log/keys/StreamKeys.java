package org.shouwang.log.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.log.keys.KeyMaking.Made;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the key that a stream is written with, or makes it. */
record StreamKeys(KeyTable table, KeyMaking making) {

    private static final Logger LOG = LoggerFactory.getLogger(StreamKeys.class);
    private static final int CHUNK = 1000;

    Map<StreamId, DataKey> forWriting(List<StreamId> streams) {
        Map<StreamId, DataKey> keys = new HashMap<>();
        for (int from = 0; from < streams.size(); from += CHUNK) {
            chunk(streams.subList(from, Math.min(streams.size(), from + CHUNK)), keys);
        }
        return keys;
    }

    /** Whoever loses a race for a key's id finds the winner's key in the next round. */
    private void chunk(Collection<StreamId> streams, Map<StreamId, DataKey> keys) {
        Collection<StreamId> missing = streams;
        while (!missing.isEmpty()) {
            Map<StreamId, List<KeyRow>> present =
                    table.of(missing).stream().collect(Collectors.groupingBy(KeyRow::stream));
            List<Made> made = new ArrayList<>();
            for (StreamId stream : missing) {
                List<KeyRow> rows = present.getOrDefault(stream, List.of());
                usable(rows)
                        .ifPresentOrElse(
                                key -> keys.put(stream, key),
                                () -> made.add(making.make(stream, rows.size())));
            }
            missing = added(made, keys);
        }
    }

    /**
     * @return the streams whose key somebody else has just made
     */
    private List<StreamId> added(List<Made> made, Map<StreamId, DataKey> keys) {
        if (made.isEmpty()) {
            return List.of();
        }
        Set<UUID> added = table.add(made.stream().map(Made::row).toList());
        List<StreamId> lost = new ArrayList<>();
        for (Made one : made) {
            if (added.contains(one.row().keyId())) {
                keys.put(one.row().stream(), one.key());
            } else {
                lost.add(one.row().stream());
            }
        }
        return lost;
    }

    /**
     * The last key that opens now. A key of an alert that does not open is no reason to refuse what
     * is said about it: the alert gets a further one. So does a stream whose key is broken.
     */
    private Optional<DataKey> usable(List<KeyRow> rows) {
        for (KeyRow row : rows.reversed()) {
            try {
                Optional<DataKey> key = making.open(row);
                if (key.isPresent()) {
                    return key;
                }
            } catch (RecordKeyBroken _) {
                LOG.error("Record key {} of {} does not open", row.keyId(), row.stream());
            } catch (KeysUnavailable e) {
                if (row.stream().type() != StreamType.ALERT) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }
}
