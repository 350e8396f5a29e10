package org.shouwang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.log.LogFixture.saying;
import static org.shouwang.log.LogFixture.worry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.contract.wire.StoredEvent;

class EventLogTest {

    private final LogFixture fixture = LogFixture.fresh();
    private final EventWire wire = new EventWire(new KeysInMemory());
    private final EventLog log = new EventLog(fixture.query());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void an_empty_log_ends_at_position_zero() {
        assertThat(log.head()).isZero();
        assertThat(log.read(0, 10)).isEmpty();
    }

    @Test
    void texts_come_back_exactly_as_they_were_stored() {
        String payload = "{ \"b\" :1,\n\t\"a\":\"\\u5b88\" , \"a\": 2.00 }";
        StreamId stream = worry();

        fixture.appendRow(stream, "worry.answered", payload, "{\"x\" : []}");

        assertThat(log.read(0, 10))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.payload()).isEqualTo(payload);
                            assertThat(event.metadata()).isEqualTo("{\"x\" : []}");
                            assertThat(event.stream()).isEqualTo(stream);
                            assertThat(event.sequence()).isZero();
                        });
    }

    @Test
    void a_stretch_goes_on_past_what_was_not_wanted() {
        IntStream.range(0, 5).forEach(i -> fixture.append(worry(), saying("" + i), wire));

        Stretch stretch = log.read(1, 3, EnumSet.of(StreamType.ALERT));

        assertThat(stretch.events()).isEmpty();
        assertThat(stretch.upTo()).isEqualTo(4);
        assertThat(stretch.more()).isTrue();
    }

    @Test
    void rows_of_a_kind_of_stream_that_this_release_does_not_know_are_for_nobody() {
        fixture.append(worry(), saying("known"), wire);
        fixture.sql().sql("update events.event set stream_type = 'from_the_future'").update();

        assertThat(log.read(0, 10)).isEmpty();
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_stream_is_read_from_a_sequence_on() {
        StreamId stream = worry();
        for (int i = 0; i < 4; i++) {
            fixture.append(stream, saying("" + i), wire);
            fixture.append(worry(), saying("other"), wire);
        }

        assertThat(log.readStream(stream))
                .extracting(StoredEvent::position)
                .containsExactly(1L, 3L, 5L, 7L);
        assertThat(log.readStream(stream, 2))
                .extracting(StoredEvent::sequence)
                .containsExactly(2L, 3L);
    }

    @Test
    void a_scan_hands_out_every_event_in_order() {
        fixture.append(worry(), saying("first"), wire);
        fixture.sql()
                .sql(
                        """
                        insert into events.event
                        select n, gen_random_uuid(), stream_type, gen_random_uuid(), 0, name, revision,
                               school_id, payload, metadata, recorded_at, stored_at, leaf
                        from events.event, generate_series(2, 2500) n
                        """)
                .update();
        List<Long> positions = new ArrayList<>();

        log.scan(
                0, 2400, EnumSet.allOf(StreamType.class), event -> positions.add(event.position()));

        assertThat(positions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 2400).boxed().toList());
    }

    @Test
    void a_reader_that_polls_while_several_append_sees_every_position_once() throws Exception {
        int writers = 4;
        int each = 60;
        List<Long> seen = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> writing =
                    () -> {
                        for (int i = 0; i < each; i++) {
                            fixture.append(worry(), saying("text " + i), wire);
                        }
                        return null;
                    };
            var writings =
                    IntStream.range(0, writers).mapToObj(_ -> threads.submit(writing)).toList();
            long position = 0;
            while (position < (long) writers * each) {
                for (StoredEvent event : log.read(position, 7)) {
                    seen.add(event.position());
                    position = event.position();
                }
                if (writings.stream().allMatch(java.util.concurrent.Future::isDone)
                        && log.head() == position) {
                    break;
                }
            }
            for (var writer : writings) {
                writer.get();
            }
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
    }
}
