package org.shouwang.command.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.Command;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.Decider;
import org.shouwang.command.Refusal;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.StepId;

/**
 * A case file with few rules: notes are facts, the file closes once, and only with a note in it.
 */
final class CasefileNotes {

    static final StaffId BY = new StaffId(new UUID(0x7000, 0x8000_0000_0000_0001L));
    static final Occurred OCCURRED = Occurred.exactly(Instant.parse("2026-03-02T01:02:03.000004Z"));

    private CasefileNotes() {}

    static StreamId stream() {
        return new StreamId(StreamType.CASEFILE, UUID.randomUUID());
    }

    sealed interface Wish extends Command {}

    record AddNote(StreamId stream, String text) implements Wish {}

    record Close(StreamId stream) implements Wish {}

    /** Links each response once. */
    record Link(StreamId stream, ResponseId response) implements Wish {}

    /** Decides something that cannot be stored. */
    record Poison(StreamId stream) implements Wish {}

    enum CannotClose implements Refusal {
        NOTHING_WRITTEN,
        CLOSED_BEFORE,
        LINKED_ELSEWHERE
    }

    record State(int notes, boolean closed, List<ResponseId> linked) {}

    /** What is decided upon, for those who want to hold it up. */
    static final class Rules implements Decider<Wish, State, CasefileEvent> {

        @Override
        public State initial() {
            return new State(0, false, List.of());
        }

        @Override
        public List<CasefileEvent> decide(Wish wish, State state, Instant now) {
            return switch (wish) {
                case AddNote add -> List.of(note(add.text()));
                case Close _ when state.closed() ->
                        throw new CommandRefused(CannotClose.CLOSED_BEFORE);
                case Close _ when state.notes() == 0 ->
                        throw new CommandRefused(
                                CannotClose.NOTHING_WRITTEN, List.of(new StepId("note")));
                case Close _ -> List.of(new CasefileEvent.Closed(Confidential.of("结束"), BY));
                case Link link when state.linked().contains(link.response()) -> List.of();
                case Link link -> List.of(new CasefileEvent.ResponseLinked(link.response()));
                case Poison _ -> List.of(note("first"), new CasefileEvent.Closed(null, BY));
            };
        }

        private static CasefileEvent note(String text) {
            return new CasefileEvent.NoteAdded(
                    new EntryId(UUID.randomUUID()), Confidential.of(text), OCCURRED, BY, List.of());
        }

        @Override
        public State evolve(State state, CasefileEvent event, Instant recordedAt) {
            return switch (event) {
                case CasefileEvent.NoteAdded _ ->
                        new State(state.notes() + 1, state.closed(), state.linked());
                case CasefileEvent.Closed _ -> new State(state.notes(), true, state.linked());
                case CasefileEvent.ResponseLinked linked ->
                        new State(
                                state.notes(),
                                state.closed(),
                                java.util.stream.Stream.concat(
                                                state.linked().stream(),
                                                java.util.stream.Stream.of(linked.response()))
                                        .toList());
                default -> state;
            };
        }
    }

    static final class Aggregate extends StreamAggregate<Wish, State, CasefileEvent> {

        Aggregate() {
            super(new Rules());
        }

        @CommandHandler(commandName = "casefile")
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Wish wish) {
            decide(wish);
        }
    }

    static StreamBinding<Aggregate> binding() {
        return new StreamBinding<>(StreamType.CASEFILE, Aggregate.class, Aggregate::new);
    }

    /** A response belongs to one case file. */
    static final UniqueRule LINK = new UniqueRule("link", CannotClose.LINKED_ELSEWHERE);

    static UniqueRules rules() {
        return (stream, event) ->
                switch (event) {
                    case CasefileEvent.ResponseLinked linked ->
                            List.of(LINK.claimedBy(stream, linked.response().value()));
                    case CasefileEvent.Closed _ -> List.of(LINK.releasedBy(stream));
                    default -> List.of();
                };
    }
}
