package org.shouwang.log.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.contract.wire.RecordKeys;
import org.shouwang.log.keys.KeyRow.Wrapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The data keys of all records, wrapped, in the table {@code keys.record_key}. Opened keys are
 * remembered for a few seconds: a key destroyed by this process is forgotten at once, one destroyed
 * by another within {@link #MEMORY}. Thread-safe.
 */
public final class PostgresRecordKeys implements RecordKeys {

    /** The longest time for which a key that another process destroyed still opens. */
    public static final Duration MEMORY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(PostgresRecordKeys.class);
    private static final int REMEMBERED = 20_000;
    private static final int SAMPLE = 5;

    private final KeyTable table;
    private final KeyMaking making;
    private final StreamKeys streamKeys;
    private final AtomicLong destructions = new AtomicLong();
    private final Cache<UUID, Optional<DataKey>> byId = remembered();
    private final Cache<StreamId, DataKey> byStream = remembered();

    /**
     * @param dataSource may read the table; also insert into it, if records are to be written
     */
    public PostgresRecordKeys(
            DataSource dataSource, KeyEncryption keyEncryption, IntakeSeal intake) {
        this.table = new KeyTable(dataSource);
        this.making = new KeyMaking(keyEncryption, intake, new SecureRandom());
        this.streamKeys = new StreamKeys(table, making);
    }

    /**
     * Looks whether the keys at hand are those of this database, for a service to call before it
     * serves anybody.
     *
     * @throws KeysUnavailable when none of the newest record keys opens
     */
    public void check() {
        for (Wrapping wrapping : Wrapping.values()) {
            List<KeyRow> newest = table.newest(wrapping, SAMPLE);
            if (!newest.isEmpty() && newest.stream().noneMatch(this::opensOrNeedNot)) {
                throw new KeysUnavailable(
                        ("None of the newest record keys wrapped with %s opens: the key files are"
                             + " not those of this database. Restore the key files that were backed"
                             + " up with it.")
                                .formatted(wrapping));
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws KeysUnavailable when the key-encryption key is out of reach; never for an alert
     */
    @Override
    public DataKey forWriting(StreamId stream) {
        return byStream.get(stream, one -> streamKeys.forWriting(List.of(one)).get(one));
    }

    /**
     * The keys to write many streams with, made where there are none, in two round trips for each
     * thousand. They are at hand for {@link #forWriting(StreamId)} for {@link #MEMORY}.
     */
    public Map<StreamId, DataKey> forWriting(Collection<StreamId> streams) {
        long before = destructions.get();
        Map<StreamId, DataKey> keys = new HashMap<>(byStream.getAllPresent(streams));
        List<StreamId> unknown =
                streams.stream().distinct().filter(one -> !keys.containsKey(one)).toList();
        Map<StreamId, DataKey> found = streamKeys.forWriting(unknown);
        byStream.putAll(found);
        if (destructions.get() != before) {
            byStream.invalidateAll(found.keySet());
        }
        keys.putAll(found);
        return Map.copyOf(keys);
    }

    /**
     * {@inheritDoc}
     *
     * @throws KeysUnavailable when what opens it is out of reach
     * @throws RecordKeyBroken when it does not open
     */
    @Override
    public Optional<DataKey> find(UUID keyId) {
        return byId.get(
                keyId, id -> making.open(table.find(id).orElseThrow(() -> new UnknownKey(id))));
    }

    @Override
    public void prepareReading(Collection<StreamId> streams) {
        List<StreamId> unknown =
                streams.stream()
                        .filter(one -> !byId.asMap().containsKey(making.first(one)))
                        .toList();
        if (unknown.size() < 2) {
            return;
        }
        long before = destructions.get();
        try {
            Map<UUID, Optional<DataKey>> found = new HashMap<>();
            for (KeyRow row : table.of(unknown)) {
                open(row).ifPresent(key -> found.put(row.keyId(), key));
            }
            byId.putAll(found);
            if (destructions.get() != before) {
                byId.invalidateAll(found.keySet());
            }
        } catch (DataAccessException _) {
            LOG.debug("keys are fetched one by one");
        }
    }

    /** Empty when it does not open, which {@link #find} says to whoever needs it. */
    private Optional<Optional<DataKey>> open(KeyRow row) {
        try {
            return Optional.of(making.open(row));
        } catch (KeysUnavailable | RecordKeyBroken _) {
            return Optional.empty();
        }
    }

    /**
     * Destroys all keys of a stream: what is confidential in it can be read by nobody any more.
     *
     * @param custodian connects as the role that may update the table
     * @return how many keys there were
     */
    public int destroy(StreamId stream, DataSource custodian) {
        int destroyed = new KeyTable(custodian).destroy(stream);
        destructions.incrementAndGet();
        byStream.invalidate(stream);
        byId.invalidateAll(table.of(List.of(stream)).stream().map(KeyRow::keyId).toList());
        return destroyed;
    }

    private boolean opensOrNeedNot(KeyRow row) {
        try {
            making.open(row);
            return true;
        } catch (RecordKeyBroken _) {
            return false;
        } catch (KeysUnavailable e) {
            if (row.wrapping() == Wrapping.INTAKE) {
                return true;
            }
            throw e;
        }
    }

    private static <K, V> Cache<K, V> remembered() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(MEMORY).build();
    }
}
