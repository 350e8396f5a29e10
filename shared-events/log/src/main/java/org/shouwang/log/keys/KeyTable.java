package org.shouwang.log.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.log.keys.KeyRow.Wrapping;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of wrapped keys. */
record KeyTable(JdbcClient sql) {

    private static final String COLUMNS =
            "key.key_id, key.stream_type, key.stream_id, key.wrapping, key.wrapped";

    KeyTable(DataSource dataSource) {
        this(JdbcClient.create(dataSource));
    }

    Optional<KeyRow> find(UUID keyId) {
        return sql.sql("select " + COLUMNS + " from keys.record_key key where key_id = ?")
                .params(keyId)
                .query(KeyTable::row)
                .optional();
    }

    /** The keys of all the streams, destroyed ones too, each stream's in the order of making. */
    List<KeyRow> of(Collection<StreamId> streams) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from unnest(?::text[], ?::uuid[]) as wanted (type, id)
                                join keys.record_key key
                                  on key.stream_type = wanted.type and key.stream_id = wanted.id
                                order by key.created_at, key.key_id
                                """)
                .params(
                        texts(streams, stream -> stream.type().storedName()),
                        texts(streams, stream -> stream.id().toString()))
                .query(KeyTable::row)
                .list();
    }

    /** Some of the keys that were made last and are not destroyed. */
    List<KeyRow> newest(Wrapping wrapping, int limit) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from keys.record_key key
                                where wrapping = ? and wrapped is not null
                                order by created_at desc limit ?
                                """)
                .params(wrapping.name(), limit)
                .query(KeyTable::row)
                .list();
    }

    /**
     * Adds keys, except those whose id somebody else has just taken.
     *
     * @return the ids of those added
     */
    Set<UUID> add(Collection<KeyRow> rows) {
        byte[][] wrapped =
                rows.stream().map(row -> row.wrapped().orElseThrow()).toArray(byte[][]::new);
        return sql.sql(
                        """
                        insert into keys.record_key
                            (key_id, stream_type, stream_id, wrapping, wrapped, created_at)
                        select key_id, stream_type, stream_id, wrapping, wrapped, now()
                        from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::bytea[])
                             as made (key_id, stream_type, stream_id, wrapping, wrapped)
                        order by key_id
                        on conflict (key_id) do nothing
                        returning key_id
                        """)
                .params(
                        texts(rows, row -> row.keyId().toString()),
                        texts(rows, row -> row.stream().type().storedName()),
                        texts(rows, row -> row.stream().id().toString()),
                        texts(rows, row -> row.wrapping().name()),
                        wrapped)
                .query(UUID.class)
                .set();
    }

    /**
     * Makes a stream's keys unusable for ever.
     *
     * @return how many there were
     */
    int destroy(StreamId stream) {
        return sql.sql(
                        """
                        update keys.record_key set wrapped = null, destroyed_at = now()
                        where stream_id = ? and stream_type = ? and destroyed_at is null
                        """)
                .params(stream.id(), stream.type().storedName())
                .update();
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        Stream<String> all = values.stream().map(text);
        return all.toArray(String[]::new);
    }

    private static KeyRow row(ResultSet row, int number) throws SQLException {
        return new KeyRow(
                row.getObject("key_id", UUID.class),
                new StreamId(
                        StreamType.ofStoredName(row.getString("stream_type")),
                        row.getObject("stream_id", UUID.class)),
                Wrapping.valueOf(row.getString("wrapping")),
                Optional.ofNullable(row.getBytes("wrapped")));
    }
}
