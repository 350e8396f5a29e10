package org.shouwang.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.store.CasefileNotes.AddNote;
import org.shouwang.command.store.CasefileNotes.Close;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.Leaf;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.contract.wire.UnreadableEvent;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;

/** The exact bytes in the database. */
class StoredBytesTest {

    private final StreamId stream = CasefileNotes.stream();
    private final TestKeys keys = new TestKeys();
    private TestDatabase database;
    private TestStore store;

    @BeforeEach
    void open() {
        database = TestStore.freshDatabase();
        store = new TestStore(database, keys);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void the_leaf_that_the_database_computes_is_the_leaf_that_anybody_can_check() {
        store.commands()
                .send(TestStore.context(), new AddNote(stream, "甲\u0000\uD83D\uDE00\n\"\\"));
        store.commands()
                .send(
                        TestStore.context(),
                        new AddNote(stream, "b"),
                        new AddNote(CasefileNotes.stream(), "c"));

        List<Row> rows =
                store.as(DatabaseRole.QUERY)
                        .sql(
                                "select *, payload::text as p, metadata::text as m from"
                                        + " events.event order by position")
                        .query((row, _) -> row(row))
                        .list();
        assertThat(rows)
                .hasSize(3)
                .allSatisfy(
                        row ->
                                assertThat(row.leaf())
                                        .isEqualTo(
                                                Leaf.hash(
                                                        row.stored(),
                                                        row.school(),
                                                        row.recordedAt())));
    }

    private record Row(StoredEvent stored, UUID school, Instant recordedAt, byte[] leaf) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new StoredEvent(
                        row.getLong("position"),
                        new StreamId(
                                StreamType.ofStoredName(row.getString("stream_type")),
                                row.getObject("stream_id", UUID.class)),
                        row.getLong("sequence"),
                        row.getString("name"),
                        row.getInt("revision"),
                        row.getString("p"),
                        row.getString("m"),
                        row.getObject("stored_at", OffsetDateTime.class).toInstant()),
                row.getObject("school_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("leaf"));
    }

    @Test
    void no_table_or_index_holds_a_readable_text() {
        String name = "欧阳" + UUID.randomUUID();
        store.commands().send(TestStore.context(), new AddNote(stream, name));
        assertThatThrownBy(
                        () ->
                                store.commands()
                                        .send(
                                                TestStore.context(),
                                                new AddNote(stream, name),
                                                new Close(CasefileNotes.stream())))
                .isInstanceOf(CommandRefused.class);
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);

        for (String table : tables()) {
            String content =
                    store.as(DatabaseRole.SUPERUSER)
                            .sql(
                                    "select coalesce(string_agg(t::text, ' '), '') from "
                                            + table
                                            + " t")
                            .query(String.class)
                            .single();
            assertThat(content)
                    .as(table)
                    .doesNotContain(name)
                    .doesNotContain(HexFormat.of().formatHex(utf8))
                    .doesNotContain(Base64.getEncoder().encodeToString(utf8).substring(0, 40));
        }
    }

    private List<String> tables() {
        return store.as(DatabaseRole.SUPERUSER)
                .sql(
                        """
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname in ('events', 'keys', 'command')
                        """)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_NAME | casefile.unheard_of | {}",
                "BROKEN_BYTES | casefile.note_added | {\"text\": 7, \"occurred\": \"yesterday\"}",
                "BROKEN_BYTES | casefile.note_added | [1, 2]"
            })
    void a_stream_with_an_event_that_cannot_be_read_fails_loudly_and_alone(
            UnreadableEvent.Reason reason, String name, String payload) {
        var broken = Submissions.of(TestStore.context(), stream, -1, name, payload, Instant.now());
        try (var appender =
                new Appender(
                        database.dataSource(DatabaseRole.COMMAND),
                        AppenderLimits.DEFAULT,
                        new AppenderMetrics(store.metrics))) {
            appender.append(broken);
        }

        failsLoudlyAndAlone(reason);
    }

    /** Whoever can write into the database puts the words of one file into another. */
    @Test
    void a_stream_with_a_text_of_another_event_fails_loudly_and_alone() {
        StreamId other = CasefileNotes.stream();
        store.commands().send(TestStore.context(), new AddNote(stream, "mine"));
        store.commands().send(TestStore.context(), new AddNote(other, "not mine"));
        store.as(DatabaseRole.SUPERUSER)
                .sql(
                        """
                        alter table events.event disable trigger append_only;
                        update events.event set payload =
                            (select payload from events.event where position = 2)
                        where position = 1;
                        alter table events.event enable always trigger append_only
                        """)
                .update();
        // What the program that wrote it remembers is not what another one reads.
        store.close();
        store = new TestStore(database, keys);

        failsLoudlyAndAlone(UnreadableEvent.Reason.DECRYPTION_FAILED);
    }

    private void failsLoudlyAndAlone(UnreadableEvent.Reason reason) {
        assertThatThrownBy(
                        () -> store.commands().send(TestStore.context(), new AddNote(stream, "b")))
                .isInstanceOfSatisfying(
                        UnreadableEvent.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(
                        store.commands()
                                .send(
                                        TestStore.context(),
                                        new AddNote(CasefileNotes.stream(), "c")))
                .isInstanceOf(Receipt.class);
    }
}
