package org.shouwang.log.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.contract.wire.RecordKeys;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.log.EventLog;
import org.shouwang.log.LogFixture;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class PostgresRecordKeysTest {

    private static final byte[] TEXT = {1, 2, 3};
    private static final byte[] BOUND_TO = {4};

    /** A key service that does not answer. */
    private static final KeyEncryption OUT_OF_REACH =
            new KeyEncryption() {
                @Override
                public byte[] wrap(byte[] key, byte[] context) {
                    throw new KeysUnavailable("no answer");
                }

                @Override
                public byte[] unwrap(byte[] wrapped, byte[] context) {
                    throw new KeysUnavailable("no answer");
                }
            };

    @TempDir Path folder;
    private final LogFixture fixture = LogFixture.fresh();
    private LocalKeyEncryption kek;
    private IntakeSeal intake;
    private PostgresRecordKeys keys;

    @BeforeEach
    void makeKeys() {
        kek = LocalKeyEncryption.openOrCreate(folder.resolve("kek"));
        intake = IntakeSeal.openOrCreate(folder.resolve("intake.pub"), folder.resolve("intake"));
        keys = anotherProcess();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void what_one_process_sealed_another_opens() throws Exception {
        for (StreamType type : StreamType.values()) {
            DataKey key = keys.forWriting(stream(type));

            byte[] sealed = key.seal(TEXT, BOUND_TO);

            assertThat(anotherProcess().find(key.id()).orElseThrow().open(sealed, BOUND_TO))
                    .as(type.name())
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void a_stream_keeps_its_key() {
        StreamId stream = stream(StreamType.CASEFILE);

        assertThat(anotherProcess().forWriting(stream).id())
                .isEqualTo(keys.forWriting(stream).id())
                .isNotEqualTo(keys.forWriting(stream(StreamType.CASEFILE)).id());
    }

    @Test
    void processes_that_race_for_a_streams_first_key_end_with_the_same_one() throws Exception {
        int processes = 6;
        for (StreamType type : List.of(StreamType.CASEFILE, StreamType.ALERT)) {
            StreamId stream = stream(type);
            var start = new CyclicBarrier(processes);
            List<Future<DataKey>> racing = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(processes)) {
                for (int i = 0; i < processes; i++) {
                    PostgresRecordKeys process = anotherProcess();
                    racing.add(
                            threads.submit(
                                    () -> {
                                        start.await();
                                        return process.forWriting(stream);
                                    }));
                }
            }
            Set<UUID> ids = new HashSet<>();
            for (Future<DataKey> racer : racing) {
                ids.add(racer.get().id());
                byte[] sealed = racer.get().seal(TEXT, BOUND_TO);
                assertThat(keys.find(racer.get().id()).orElseThrow().open(sealed, BOUND_TO))
                        .isEqualTo(TEXT);
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void an_import_gets_thousands_of_keys_at_once() {
        List<StreamId> streams =
                IntStream.range(0, 2300).mapToObj(_ -> stream(StreamType.STUDENT)).toList();
        DataKey early = keys.forWriting(streams.get(5));

        var made = keys.forWriting(streams);

        assertThat(made).hasSize(2300);
        assertThat(made.get(streams.get(5)).id()).isEqualTo(early.id());
        assertThat(anotherProcess().forWriting(streams.get(2299)).id())
                .isEqualTo(made.get(streams.get(2299)).id());
    }

    @Test
    void keys_about_to_be_read_are_fetched_together() {
        List<StreamId> streams =
                IntStream.range(0, 50).mapToObj(_ -> stream(StreamType.STUDENT)).toList();
        List<UUID> made = keys.forWriting(streams).values().stream().map(DataKey::id).toList();
        UUID gone = keys.forWriting(streams.getFirst()).id();
        keys.destroy(streams.getFirst(), fixture.owner());
        var asked = new AtomicInteger();
        var other = new PostgresRecordKeys(counting(asked), kek, intake);

        other.prepareReading(streams);

        assertThat(made).filteredOn(id -> other.find(id).isEmpty()).containsExactly(gone);
        assertThat(asked).as("connections asked for").hasValue(1);
    }

    @Test
    void what_cannot_be_fetched_together_is_said_by_the_one_who_needs_it() {
        List<StreamId> streams = List.of(stream(StreamType.STUDENT), stream(StreamType.STUDENT));
        keys.forWriting(streams);
        var elsewhere = LocalKeyEncryption.openOrCreate(folder.resolve("another"));
        var other = new PostgresRecordKeys(fixture.command(), elsewhere, intake);

        other.prepareReading(streams);

        UUID key = keys.forWriting(streams.getFirst()).id();
        assertThatThrownBy(() -> other.find(key)).isInstanceOf(RecordKeyBroken.class);
    }

    @Test
    void what_a_destroyed_key_sealed_reads_as_erased_and_the_rest_of_the_event_stays() {
        StreamId stream = stream(StreamType.WORRY);
        var wire = new EventWire(keys);
        fixture.append(stream, LogFixture.saying("what was told in confidence"), wire);
        StoredEvent stored = new EventLog(fixture.query()).read(0, 1).getFirst();
        var other = new EventWire(anotherProcess());
        assertThat(answer(other, stored).answer().isErased()).isFalse();
        assertThat(answer(wire, stored).answer().isErased()).isFalse();

        assertThat(keys.destroy(stream, fixture.owner())).isEqualTo(1);

        assertThat(answer(wire, stored).answer().isErased())
                .as("at once in the same process")
                .isTrue();
        assertThat(answer(wire, stored).triage()).isEqualTo(WorryEvent.Triage.WATCHING);
        await().atMost(PostgresRecordKeys.MEMORY.plusSeconds(10))
                .until(() -> answer(other, stored).answer().isErased());
        assertThat(fixture.sql().sql("select wrapped from keys.record_key").query().listOfRows())
                .allSatisfy(row -> assertThat(row.get("wrapped")).isNull());
    }

    @Test
    void a_stream_whose_key_was_destroyed_gets_another_for_what_comes_after() {
        StreamId stream = stream(StreamType.STUDENT);
        DataKey destroyed = keys.forWriting(stream);
        keys.destroy(stream, fixture.owner());

        DataKey next = keys.forWriting(stream);

        assertThat(next.id()).isNotEqualTo(destroyed.id());
        assertThat(keys.find(next.id())).isPresent();
        assertThat(keys.find(destroyed.id())).isEmpty();
    }

    @Test
    void a_key_that_never_was_is_no_erasure() {
        assertThatThrownBy(() -> keys.find(UUID.randomUUID()))
                .isInstanceOf(RecordKeys.UnknownKey.class);
    }

    @Test
    void a_wrapped_key_put_in_the_place_of_another_does_not_open() {
        DataKey one = keys.forWriting(stream(StreamType.CASEFILE));
        DataKey other = keys.forWriting(stream(StreamType.CASEFILE));
        fixture.sql()
                .sql(
                        """
                        update keys.record_key set wrapped =
                            (select wrapped from keys.record_key where key_id = ?)
                        where key_id = ?
                        """)
                .params(other.id(), one.id())
                .update();

        assertThatThrownBy(() -> anotherProcess().find(one.id()))
                .isInstanceOf(RecordKeyBroken.class)
                .hasCauseInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void an_alert_is_sealed_while_no_key_that_could_open_one_is_within_reach() throws Exception {
        StreamId alert = stream(StreamType.ALERT);
        PostgresRecordKeys cutOff =
                new PostgresRecordKeys(
                        fixture.command(),
                        OUT_OF_REACH,
                        IntakeSeal.withPublicKeyOnly(folder.resolve("intake.pub")));
        DataKey before = keys.forWriting(alert);

        DataKey key = cutOff.forWriting(alert);

        assertThat(key.id())
                .as("a further key, for the first cannot be opened")
                .isNotEqualTo(before.id());
        assertThat(keys.find(key.id()).orElseThrow().open(key.seal(TEXT, BOUND_TO), BOUND_TO))
                .isEqualTo(TEXT);
        assertThatThrownBy(() -> cutOff.forWriting(stream(StreamType.CASEFILE)))
                .isInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(() -> cutOff.find(before.id())).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void key_files_of_another_database_are_noticed() {
        keys.check();
        keys.forWriting(stream(StreamType.CASEFILE));
        keys.check();
        var foreign =
                new PostgresRecordKeys(
                        fixture.command(),
                        LocalKeyEncryption.openOrCreate(folder.resolve("other")),
                        intake);

        assertThatThrownBy(foreign::check)
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("Restore the key files");
    }

    private static WorryEvent.Answered answer(EventWire wire, StoredEvent stored) {
        return (WorryEvent.Answered) wire.decode(stored).event();
    }

    private DataSource counting(AtomicInteger asked) {
        return new DelegatingDataSource(fixture.command()) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        };
    }

    private PostgresRecordKeys anotherProcess() {
        return new PostgresRecordKeys(fixture.command(), kek, intake);
    }

    private static StreamId stream(StreamType type) {
        return new StreamId(type, UUID.randomUUID());
    }
}
