package org.shouwang.log.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.log.LogFixture.saying;
import static org.shouwang.log.LogFixture.worry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.KeysInMemory;
import org.shouwang.log.LogFixture;
import org.shouwang.log.Tail;

class RebuildTest {

    private final LogFixture fixture = LogFixture.fresh();
    private final EventWire wire = new EventWire(new KeysInMemory());
    private final Notes notes = new Notes();
    private final Projections projections = projections(notes);

    @AfterEach
    void close() {
        projections.close();
        fixture.close();
    }

    @Test
    void rebuilt_rows_equal_those_made_by_following() {
        List<StreamId> streams = IntStream.range(0, 20).mapToObj(_ -> worry()).toList();
        for (int i = 0; i < 400; i++) {
            say(streams.get(i * 7 % 20), i == 133 ? "poison" : "text " + i);
        }
        projections.catchUp();
        List<Notes.Row> followed = Notes.rows(fixture.sql());
        List<Parked> parked = projections.progress().parked();
        assertThat(followed).hasSize(20);
        assertThat(parked).hasSize(1);
        fixture.sql().sql("update query.note set text = 'spoilt', events = 0").update();

        assertThat(projections.rebuild("notes")).isTrue();

        assertThat(Notes.rows(fixture.sql())).isEqualTo(followed);
        assertThat(projections.progress().parked())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parkedAt")
                .isEqualTo(parked);
        assertThat(projections.progress().position("notes")).isEqualTo(400);
        assertThat(fixture.sql().sql("select count(*) from query.note_next").query().singleValue())
                .isEqualTo(0L);
    }

    @Test
    void nothing_is_lost_or_doubled_that_is_appended_while_rows_are_rebuilt() {
        StreamId stream = worry();
        int events = 250;
        try (Tail tail = new Tail(fixture.query())) {
            tail.start();
            projections.start(tail);
            var appending =
                    CompletableFuture.runAsync(
                            () -> IntStream.range(0, events).forEach(i -> say(stream, "" + i)));
            while (!appending.isDone()) {
                projections.rebuild("notes");
            }
            appending.join();
            await().until(() -> projections.progress().position("notes") == events);
        }
        assertThat(Notes.rows(fixture.sql()))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.events()).isEqualTo(events);
                            assertThat(row.text())
                                    .isEqualTo(
                                            String.join(
                                                    " ",
                                                    IntStream.range(0, events)
                                                            .mapToObj(Integer::toString)
                                                            .toList()));
                        });
    }

    @Test
    void a_rebuild_takes_up_what_could_not_be_applied_before() {
        StreamId sick = worry();
        List.of("a", "poison", "c").forEach(text -> say(sick, text));
        projections.catchUp();
        notes.chokes.set(false);

        projections.rebuild("notes");

        assertThat(projections.progress().parked()).isEmpty();
        assertThat(Notes.rows(fixture.sql()))
                .extracting(Notes.Row::text)
                .containsExactly("a poison c");
    }

    @Test
    void a_higher_revision_rebuilds_and_a_lower_one_leaves_the_rows_alone() {
        say(worry(), "a");
        projections.catchUp();
        fixture.sql().sql("update query.note set text = 'of the old revision'").update();
        try (Projections newer = projections(new Notes(2))) {
            newer.catchUp();
            assertThat(Notes.rows(fixture.sql())).extracting(Notes.Row::text).containsExactly("a");

            say(worry(), "b");
            projections.catchUp();
            assertThat(projections.progress().position("notes")).isEqualTo(1);

            newer.catchUp();
            assertThat(projections.progress().position("notes")).isEqualTo(2);
        }
    }

    private Projections projections(Notes projection) {
        return new Projections(
                fixture.query(), "query", wire::decode, List.of(projection), Optional.empty());
    }

    private void say(StreamId stream, String text) {
        fixture.append(stream, saying(text), wire);
    }
}
