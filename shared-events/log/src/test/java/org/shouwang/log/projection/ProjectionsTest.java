package org.shouwang.log.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.shouwang.log.LogFixture.saying;
import static org.shouwang.log.LogFixture.worry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.KeysInMemory;
import org.shouwang.log.LogFixture;
import org.shouwang.log.Tail;

class ProjectionsTest {

    private static final Duration NO_TIME = Duration.ZERO;

    private final LogFixture fixture = LogFixture.fresh();
    private final EventWire wire = new EventWire(new KeysInMemory());
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Notes notes = new Notes();
    private final Projections projections = projections(notes, Optional.of(meters));

    @AfterEach
    void close() {
        projections.close();
        fixture.close();
    }

    @Test
    void events_are_folded_once_and_in_order() {
        StreamId one = worry();
        StreamId other = worry();
        say(one, "a");
        say(other, "x");
        projections.catchUp();
        say(one, "b");
        projections.catchUp();
        projections.catchUp();

        assertThat(texts(one)).isEqualTo("a b");
        assertThat(texts(other)).isEqualTo("x");
        assertThat(projections.progress().position("notes")).isEqualTo(3);
    }

    @Test
    void an_event_that_cannot_be_applied_parks_its_stream_and_no_other() {
        StreamId sick = worry();
        StreamId well = worry();
        say(sick, "a");
        say(well, "x");
        say(sick, "poison");
        say(sick, "c");
        say(well, "y");
        projections.catchUp();
        say(sick, "d");
        projections.catchUp();

        assertThat(texts(sick)).isEqualTo("a");
        assertThat(texts(well)).isEqualTo("x y");
        assertThat(projections.progress().parked())
                .singleElement()
                .satisfies(
                        parked -> {
                            assertThat(parked.stream()).isEqualTo(sick);
                            assertThat(parked.fromPosition()).isEqualTo(3);
                            assertThat(parked.reason())
                                    .matches("IllegalStateException at Notes.java:\\d+");
                        });
        assertThat(projections.progress().isParked(sick)).isTrue();
        assertThat(projections.progress().isParked(well)).isFalse();
        assertThat(fixture.sql().sql("select stream_id from query.alarm").query().singleValue())
                .as("who must act on it was told in the same transaction")
                .isEqualTo(sick.id());
    }

    @Test
    void of_statements_sent_together_the_one_that_fails_parks_its_stream_alone() {
        StreamId before = worry();
        StreamId sick = worry();
        StreamId after = worry();
        say(before, "a");
        say(sick, "refused by the database");
        say(after, "x");
        say(before, "b");
        projections.catchUp();

        assertThat(projections.progress().isParked(sick)).isTrue();
        assertThat(texts(before)).isEqualTo("a b");
        assertThat(texts(after)).isEqualTo("x");
    }

    @Test
    void a_stream_is_parked_even_when_acting_on_that_fails() {
        StreamId sick = worry();
        fixture.sql().sql("insert into query.alarm values (?)").params(sick.id()).update();
        say(sick, "poison");
        StreamId well = worry();
        say(well, "x");
        projections.catchUp();

        assertThat(projections.progress().isParked(sick)).isTrue();
        assertThat(texts(well)).isEqualTo("x");
    }

    @Test
    void a_statement_whose_failure_nobody_told_is_no_success() {
        StreamId sick = worry();
        StreamId well = worry();
        say(sick, "swallowed");
        say(well, "x");
        projections.catchUp();

        assertThat(projections.progress().isParked(sick)).isTrue();
        assertThat(texts(well)).isEqualTo("x");
    }

    @Test
    void an_idle_projection_writes_nothing() {
        say(worry(), "a");
        projections.catchUp();
        String before = xmax();

        projections.catchUp();
        projections.catchUp();

        assertThat(xmax()).as("who locked the token last").isEqualTo(before);
    }

    private String xmax() {
        return fixture.sql().sql("select xmax::text from query.token").query(String.class).single();
    }

    @Test
    void what_waits_behind_a_parked_event_is_applied_in_order_once_the_cause_is_mended() {
        StreamId sick = worry();
        List.of("a", "poison", "c", "d").forEach(text -> say(sick, text));
        projections.catchUp();

        assertThat(projections.retryParked()).isZero();
        assertThat(texts(sick)).isEqualTo("a");
        notes.chokes.set(false);

        assertThat(projections.retryParked()).isEqualTo(1);
        assertThat(texts(sick)).isEqualTo("a poison c d");
        assertThat(projections.progress().parked()).isEmpty();
        say(sick, "e");
        projections.catchUp();
        assertThat(texts(sick)).isEqualTo("a poison c d e");
    }

    @Test
    void a_retry_goes_as_far_as_it_can() {
        StreamId sick = worry();
        List.of("a", "poison", "c", "forbidden", "e").forEach(text -> say(sick, text));
        projections.catchUp();
        notes.chokes.set(false);

        assertThat(projections.retryParked()).isZero();

        assertThat(texts(sick)).isEqualTo("a poison c");
        assertThat(projections.progress().parked())
                .singleElement()
                .satisfies(
                        parked -> {
                            assertThat(parked.fromPosition()).isEqualTo(4);
                            assertThat(parked.reason()).contains("PSQLException:23514");
                        });
    }

    @Test
    void a_refusal_of_the_database_parks_and_quotes_nothing() {
        StreamId sick = worry();
        StreamId well = worry();
        say(sick, "forbidden 13800001111");
        say(well, "x");
        projections.catchUp();

        assertThat(texts(well)).isEqualTo("x");
        assertThat(projections.progress().parked("notes", sick))
                .get()
                .extracting(Parked::reason)
                .asString()
                .contains("PSQLException:23514")
                .doesNotContain("13800001111");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_NAME | worry.sung_about | {}",
                "BROKEN_BYTES | worry.answered | {\"triage\": \"SUNG\"}",
                "BROKEN_BYTES | worry.answered | [1, 2]"
            })
    void an_event_that_cannot_be_read_parks_its_stream(String reason, String name, String bytes) {
        StreamId sick = worry();
        StreamId well = worry();
        fixture.appendRow(sick, name, bytes, "{}");
        say(well, "x");
        projections.catchUp();
        assertThat(texts(well)).isEqualTo("x");

        assertThat(projections.progress().parked("notes", sick))
                .get()
                .extracting(Parked::reason)
                .asString()
                .contains(reason);
    }

    @Test
    void a_ciphertext_moved_from_another_event_parks_its_stream() {
        StreamId sick = worry();
        StreamId well = worry();
        say(sick, "mine");
        say(well, "not mine");
        fixture.sql()
                .sql(
                        """
                        update events.event set payload =
                            (select payload from events.event where position = 2)
                        where position = 1
                        """)
                .update();
        projections.catchUp();

        assertThat(projections.progress().parked("notes", sick))
                .get()
                .extracting(Parked::reason)
                .asString()
                .contains("DECRYPTION_FAILED");
        assertThat(texts(well)).isEqualTo("not mine");
    }

    @Test
    void a_fault_of_the_database_parks_nothing_and_is_waited_out() {
        StreamId stream = worry();
        say(stream, "a");
        notes.faults.set(3);
        try (Tail tail = new Tail(fixture.query())) {
            tail.start();
            projections.start(tail);

            await().until(() -> projections.progress().position("notes") == 1);
        }
        assertThat(texts(stream)).isEqualTo("a");
        assertThat(projections.progress().parked()).isEmpty();
    }

    @Test
    void two_processes_that_run_the_same_projection_apply_every_event_once() {
        int events = 300;
        List<StreamId> streams = IntStream.range(0, 5).mapToObj(_ -> worry()).toList();
        try (Tail tail = new Tail(fixture.query());
                Projections second = projections(new Notes(), Optional.empty())) {
            tail.start();
            projections.start(tail);
            second.start(tail);
            IntStream.range(0, events).forEach(i -> say(streams.get(i % 5), Integer.toString(i)));

            await().until(() -> projections.progress().position("notes") == events);
        }
        assertThat(Notes.rows(fixture.sql())).extracting(Notes.Row::events).containsOnly(60);
        assertThat(texts(streams.getFirst()))
                .isEqualTo(
                        String.join(
                                " ", IntStream.range(0, 60).mapToObj(i -> "" + i * 5).toList()));
    }

    @Test
    void a_token_ahead_of_the_log_is_refused_with_a_sentence() {
        say(worry(), "a");
        projections.catchUp();
        fixture.sql().sql("update query.token set position = 120").update();

        try (Tail tail = new Tail(fixture.query())) {
            assertThatThrownBy(() -> projections.start(tail))
                    .isInstanceOf(TokenAheadOfLog.class)
                    .hasMessageStartingWith(
                            "Projection notes stands at position 120, but the event log ends at"
                                    + " 1.");
        }
    }

    @Test
    void who_waits_for_a_position_hears_whether_it_is_reached_behind_or_parked() {
        StreamId sick = worry();
        StreamId well = worry();
        say(sick, "poison");
        long position = say(well, "x");
        Progress progress = projections.progress();

        assertThat(progress.awaitPosition("notes", position, NO_TIME))
                .isEqualTo(Progress.Outcome.BEHIND);
        projections.catchUp();
        assertThat(progress.awaitPosition("notes", position, NO_TIME))
                .isEqualTo(Progress.Outcome.REACHED);
        assertThat(progress.awaitPosition("notes", position, well, NO_TIME))
                .isEqualTo(Progress.Outcome.REACHED);
        assertThat(progress.awaitPosition("notes", position, sick, NO_TIME))
                .isEqualTo(Progress.Outcome.PARKED);
        assertThat(progress.awaitPosition("notes", 99, Duration.ofDays(1)))
                .as("a position that the log does not have is not waited for")
                .isEqualTo(Progress.Outcome.BEHIND);
    }

    @Test
    void who_waits_is_answered_as_soon_as_the_rows_are_there() {
        try (Tail tail = new Tail(fixture.query())) {
            tail.start();
            projections.start(tail);
            // A process that does not run the projection itself.
            Progress elsewhere = new Progress(fixture.command(), "query");
            fixture.sql().sql("grant usage on schema query to shouwang_command").update();
            fixture.sql().sql("grant select on query.token to shouwang_command").update();

            long position = say(worry(), "x");

            assertThat(elsewhere.awaitPosition("notes", position, Duration.ofSeconds(10)))
                    .isEqualTo(Progress.Outcome.REACHED);
            assertThat(Notes.rows(fixture.sql())).hasSize(1);
        }
    }

    @Test
    void lag_and_parked_streams_are_measured() {
        projections.catchUp();
        say(worry(), "poison");
        say(worry(), "x");

        assertThat(meters.get("shouwang.projection.lag").gauge().value()).isEqualTo(2);
        assertThat(meters.get("shouwang.projection.lag.age").gauge().value()).isPositive();
        projections.catchUp();
        assertThat(projections.progress().lags())
                .singleElement()
                .satisfies(
                        lag -> {
                            assertThat(lag.positions()).isZero();
                            assertThat(lag.age()).isZero();
                            assertThat(lag.parked()).isEqualTo(1);
                        });
        System.gc();
        await().until(() -> meters.get("shouwang.projection.parked").gauge().value() == 1);
    }

    @Test
    void two_services_with_projections_of_one_name_are_measured_apart() {
        projections.catchUp();
        say(worry(), "x");
        var other =
                new Projections(
                        fixture.query(),
                        "other",
                        wire::decode,
                        List.of(notes),
                        Optional.of(meters));

        assertThat(lag("query")).isEqualTo(1);
        assertThat(lag("other")).isNaN();
        other.close();
    }

    private double lag(String service) {
        return meters.get("shouwang.projection.lag").tag("service", service).gauge().value();
    }

    private Projections projections(Notes projection, Optional<MeterRegistry> registry) {
        return new Projections(
                fixture.query(), "query", wire::decode, List.of(projection), registry);
    }

    private long say(StreamId stream, String text) {
        return fixture.append(stream, saying(text), wire);
    }

    private String texts(StreamId stream) {
        return Notes.rows(fixture.sql()).stream()
                .filter(row -> row.worry().equals(stream.id()))
                .map(Notes.Row::text)
                .findFirst()
                .orElse("");
    }
}
