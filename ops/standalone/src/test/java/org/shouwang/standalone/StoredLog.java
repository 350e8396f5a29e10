package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.Leaf;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of a running installation, row by row, as an outside checker would read it. */
record StoredLog(List<Row> rows) {

    record Row(StoredEvent event, UUID school, Instant recordedAt, String leaf) {

        private String computed() {
            return HexFormat.of().formatHex(Leaf.hash(event, school, recordedAt));
        }
    }

    static StoredLog of(Path data) {
        return of(
                Postgres.running(DataDirectory.postgresIn(data), DataDirectory.DATABASE)
                        .orElseThrow());
    }

    static StoredLog of(DataSource database) {
        return new StoredLog(
                JdbcClient.create(database)
                        .sql(
                                """
                                select position, stream_type, stream_id, sequence, name, revision,
                                       payload::text payload, metadata::text metadata, stored_at,
                                       school_id, recorded_at, encode(leaf, 'hex') leaf
                                from events.event order by position
                                """)
                        .query(
                                (row, _) ->
                                        new Row(
                                                new StoredEvent(
                                                        row.getLong("position"),
                                                        new StreamId(
                                                                StreamType.ofStoredName(
                                                                        row.getString(
                                                                                "stream_type")),
                                                                row.getObject(
                                                                        "stream_id", UUID.class)),
                                                        row.getLong("sequence"),
                                                        row.getString("name"),
                                                        row.getInt("revision"),
                                                        row.getString("payload"),
                                                        row.getString("metadata"),
                                                        instant(
                                                                row.getObject(
                                                                        "stored_at",
                                                                        OffsetDateTime.class))),
                                                row.getObject("school_id", UUID.class),
                                                instant(
                                                        row.getObject(
                                                                "recorded_at",
                                                                OffsetDateTime.class)),
                                                row.getString("leaf")))
                        .list());
    }

    /** Positions without a gap from the first, and every leaf the hash of its row. */
    StoredLog holds() {
        assertThat(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            assertThat(row.event().position()).isEqualTo(i + 1L);
            assertThat(row.leaf()).as("leaf at %d", i + 1).isEqualTo(row.computed());
        }
        return this;
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
