package org.shouwang.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.store.CasefileNotes.AddNote;
import org.shouwang.command.store.CasefileNotes.CannotClose;
import org.shouwang.command.store.CasefileNotes.Close;
import org.shouwang.command.store.CasefileNotes.Link;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;

class CommandsTest {

    private final TestKeys keys = new TestKeys();
    private final StreamId stream = CasefileNotes.stream();
    private TestDatabase database;
    private TestStore one;
    private TestStore other;

    @BeforeEach
    void open() {
        database = TestStore.freshDatabase();
        one = new TestStore(database, keys);
        other = new TestStore(database, keys);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void what_was_decided_is_read_back_equal_with_its_three_times() {
        var context = TestStore.context();
        Receipt receipt = receipt(one.commands().send(context, new AddNote(stream, "她说“没事”")));
        List<LoggedEvent> read = one.store.streams().read(stream);

        assertThat(receipt).isEqualTo(new Receipt(1, 1, receipt.events(), false));
        assertThat(read).extracting(LoggedEvent::event).isEqualTo(receipt.events());
        LoggedEvent note = read.getFirst();
        assertThat(note.recording().actor()).isEqualTo(context.actor());
        assertThat(note.recording().command()).isEqualTo(context.id());
        assertThat(note.recording().request()).isEqualTo(context.request());
        assertThat(note.recording().event().value().version()).isEqualTo(7);
        Instant recorded =
                one.as(DatabaseRole.COMMAND)
                        .sql("select recorded_at from events.event")
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant();
        assertThat(note.recording().recordedAt()).isEqualTo(recorded);
        assertThat(note.storedAt()).isAfterOrEqualTo(recorded);
    }

    @Test
    void commands_sent_together_are_appended_together() {
        StreamId second = CasefileNotes.stream();
        Receipt receipt =
                receipt(
                        one.commands()
                                .send(
                                        TestStore.context(),
                                        new AddNote(stream, "a"),
                                        new AddNote(second, "b"),
                                        new Close(stream)));

        assertThat(receipt.firstPosition()).isEqualTo(1);
        assertThat(receipt.lastPosition()).isEqualTo(3);
        assertThat(one.store.streams().read(stream)).hasSize(2);
        assertThat(one.store.streams().read(second)).hasSize(1);
    }

    @Test
    void commands_sent_together_go_on_from_where_each_of_their_streams_is() {
        StreamId second = CasefileNotes.stream();
        StreamId third = CasefileNotes.stream();
        one.commands().send(TestStore.context(), new AddNote(stream, "a"));
        one.commands().send(TestStore.context(), new AddNote(second, "b"));
        one.commands().send(TestStore.context(), new AddNote(second, "c"));

        other.commands()
                .send(
                        TestStore.context(),
                        new AddNote(stream, "d"),
                        new AddNote(second, "e"),
                        new AddNote(third, "f"),
                        new AddNote(stream, "g"));

        assertThat(one.store.streams().read(stream))
                .extracting(e -> e.sequence())
                .containsExactly(0L, 1L, 2L);
        assertThat(one.store.streams().read(second))
                .extracting(e -> e.sequence())
                .containsExactly(0L, 1L, 2L);
        assertThat(one.store.streams().read(third)).hasSize(1);
    }

    @Test
    void when_one_of_several_is_refused_none_is_appended_and_what_they_touched_is_as_before() {
        StreamId empty = CasefileNotes.stream();
        assertThatThrownBy(
                        () ->
                                one.commands()
                                        .send(
                                                TestStore.context(),
                                                new AddNote(stream, "a"),
                                                new Close(empty)))
                .isInstanceOf(CommandRefused.class);

        assertThat(one.store.streams().read(stream)).isEmpty();
        assertThatThrownBy(() -> one.commands().send(TestStore.context(), new Close(stream)))
                .isInstanceOf(CommandRefused.class);
        one.commands().send(TestStore.context(), new AddNote(stream, "a"));
        assertThat(one.store.streams().read(stream)).hasSize(1);
    }

    @Test
    void a_refusal_is_in_the_journal_with_what_is_missing_and_nothing_that_was_said() {
        var context = TestStore.context();
        assertThatThrownBy(() -> one.commands().send(context, new Close(stream)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(CannotClose.NOTHING_WRITTEN));

        var row =
                one.as(DatabaseRole.COMMAND)
                        .sql(
                                "select to_jsonb(r) - 'at' - 'unmet_steps' as row, unmet_steps from"
                                        + " command.refusal r")
                        .query(
                                (it, _) ->
                                        List.of(
                                                it.getString(1),
                                                List.of((String[]) it.getArray(2).getArray())))
                        .single();
        assertThat(row.get(0).toString())
                .contains("\"refusal\": \"NOTHING_WRITTEN\"")
                .contains("\"command\": \"Close\"")
                .contains("\"stream_id\": \"" + stream.id())
                .contains("\"command_id\": \"" + context.id())
                .contains("\"actor_role\": \"COUNSELOR\"")
                .contains("\"request_id\": \"" + context.request().orElseThrow());
        assertThat(row.get(1)).isEqualTo(List.of("note"));
        assertThat(
                        one.metrics
                                .counter(
                                        "shouwang.refusals",
                                        "stream",
                                        "casefile",
                                        "reason",
                                        "NOTHING_WRITTEN")
                                .count())
                .isEqualTo(1);
    }

    @Test
    void the_same_id_with_the_same_content_is_the_same_command() {
        var context = TestStore.context();
        Receipt first = receipt(one.commands().send(context, new AddNote(stream, "a")));
        one.commands().send(TestStore.context(), new AddNote(stream, "b"));
        Receipt again = receipt(other.commands().send(context, new AddNote(stream, "a")));

        assertThat(again).isEqualTo(new Receipt(first.firstPosition(), 1, List.of(), true));
        assertThat(one.store.streams().read(stream)).hasSize(2);
    }

    @Test
    void a_command_that_is_forbidden_once_it_is_done_may_be_repeated() {
        one.commands().send(TestStore.context(), new AddNote(stream, "a"));
        var context = TestStore.context();
        Receipt closed = receipt(one.commands().send(context, new Close(stream)));
        Receipt again = receipt(one.commands().send(context, new Close(stream)));

        assertThat(again).isEqualTo(new Receipt(closed.firstPosition(), 2, List.of(), true));
        assertThatThrownBy(() -> one.commands().send(TestStore.context(), new Close(stream)))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void the_same_id_with_other_content_is_told_and_can_be_sent_apart() {
        UUID id = UUID.randomUUID();
        one.commands().send(TestStore.context(Lane.ORDINARY, id, "a"), new AddNote(stream, "a"));
        var changed = TestStore.context(Lane.ORDINARY, id, "b");

        assertThat(one.commands().send(changed, new AddNote(stream, "b")))
                .isEqualTo(new SameIdOtherContent(1));
        assertThat(one.commands().send(changed, new Close(CasefileNotes.stream())))
                .isEqualTo(new SameIdOtherContent(1));
        Receipt apart = receipt(one.commands().send(changed.apart(), new AddNote(stream, "b")));
        Receipt again = receipt(one.commands().send(changed.apart(), new AddNote(stream, "b")));
        assertThat(apart.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(one.store.streams().read(stream)).hasSize(2);
    }

    @Test
    void what_is_already_so_is_a_success_without_events_and_its_id_is_known() {
        var response = new ResponseId(UUID.randomUUID());
        one.commands().send(TestStore.context(), new Link(stream, response));
        var context = TestStore.context();

        assertThat(one.commands().send(context, new Link(stream, response)))
                .isEqualTo(new Receipt(1, 1, List.of(), false));
        one.commands().send(TestStore.context(), new AddNote(stream, "a"));
        assertThat(one.commands().send(context, new Link(stream, response)))
                .isEqualTo(new Receipt(1, 1, List.of(), true));
    }

    @Test
    void fifty_facts_in_parallel_to_one_stream_are_fifty_facts_over_two_processes()
            throws Exception {
        List<Callable<Outcome>> facts =
                IntStream.range(0, 50)
                        .<Callable<Outcome>>mapToObj(
                                i ->
                                        () ->
                                                (i % 2 == 0 ? one : other)
                                                        .commands()
                                                        .send(
                                                                TestStore.context(),
                                                                new AddNote(stream, "fact " + i)))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : threads.invokeAll(facts)) {
                assertThat(receipt(sent.get()).repeated()).isFalse();
            }
        }

        List<LoggedEvent> read = one.store.streams().read(stream);
        assertThat(read)
                .extracting(LoggedEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(read)
                .extracting(it -> ((CasefileEvent.NoteAdded) it.event()).text())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_refusal_that_rests_on_an_old_state_is_decided_again() {
        one.commands()
                .send(TestStore.context(), new Link(stream, new ResponseId(UUID.randomUUID())));
        other.commands().send(TestStore.context(), new AddNote(stream, "written elsewhere"));

        assertThat(receipt(one.commands().send(TestStore.context(), new Close(stream))).events())
                .hasSize(1);
    }

    @Test
    void nothing_new_that_rests_on_an_old_state_is_decided_again() {
        var response = new ResponseId(UUID.randomUUID());
        one.commands().send(TestStore.context(), new AddNote(stream, "a"));
        other.commands().send(TestStore.context(), new Link(stream, response));

        assertThat(
                        receipt(
                                        one.commands()
                                                .send(
                                                        TestStore.context(),
                                                        new Link(stream, response)))
                                .events())
                .isEmpty();
        assertThat(one.metrics.counter("shouwang.command.races").count()).isEqualTo(1);
    }

    @Test
    void what_is_unique_is_held_by_one_stream_until_it_lets_go() {
        var response = new ResponseId(UUID.randomUUID());
        StreamId rival = CasefileNotes.stream();
        one.commands()
                .send(TestStore.context(), new Link(stream, response), new AddNote(stream, "a"));

        assertThatThrownBy(
                        () -> other.commands().send(TestStore.context(), new Link(rival, response)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(CannotClose.LINKED_ELSEWHERE));
        assertThat(one.store.streams().read(rival)).isEmpty();
        one.commands().send(TestStore.context(), new Close(stream));
        assertThat(
                        receipt(
                                        other.commands()
                                                .send(
                                                        TestStore.context(),
                                                        new Link(rival, response)))
                                .events())
                .hasSize(1);
    }

    @Test
    void two_that_want_the_same_at_once_get_it_once() throws Exception {
        var response = new ResponseId(UUID.randomUUID());
        List<Callable<Boolean>> rivals =
                IntStream.range(0, 20)
                        .<Callable<Boolean>>mapToObj(
                                i ->
                                        () -> {
                                            try {
                                                (i % 2 == 0 ? one : other)
                                                        .commands()
                                                        .send(
                                                                TestStore.context(),
                                                                new Link(
                                                                        CasefileNotes.stream(),
                                                                        response));
                                                return true;
                                            } catch (CommandRefused refused) {
                                                return false;
                                            }
                                        })
                        .toList();
        int winners = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : threads.invokeAll(rivals)) {
                winners += sent.get() ? 1 : 0;
            }
        }
        assertThat(winners).isEqualTo(1);
    }

    private static Receipt receipt(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Receipt.class);
        return (Receipt) outcome;
    }
}
