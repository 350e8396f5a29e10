package org.shouwang.command.timer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.command.Command;
import org.shouwang.command.Decider;
import org.shouwang.command.store.StreamAggregate;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.store.TestStore;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.worry.WorryEvent;

/** A worry that is expected to be answered by an instant. */
public final class WatchedWorry {

    private static final StaffId BY = new StaffId(new UUID(0x7000, 0x8000_0000_0000_0001L));

    private WatchedWorry() {}

    public static StreamId stream() {
        return new StreamId(StreamType.WORRY, UUID.randomUUID());
    }

    public sealed interface Wish extends Command {}

    public record Report(StreamId stream, Instant dueAt) implements Wish {}

    public record Answer(StreamId stream) implements Wish {}

    public record TimerDue(StreamId stream, Instant wasDueAt) implements Wish {}

    /** A timer that nobody can fire. */
    record Broken(StreamId stream) implements Wish {}

    private static final class Rules implements Decider<Wish, Boolean, WorryEvent> {

        @Override
        public Boolean initial() {
            return false;
        }

        @Override
        public List<WorryEvent> decide(Wish wish, Boolean answered, Instant now) {
            return switch (wish) {
                case Report(StreamId stream, Instant dueAt) ->
                        List.of(
                                new WorryEvent.Reported(
                                        new WorryId(stream.id()),
                                        TestStore.SCHOOL,
                                        new StudentId(UUID.randomUUID()),
                                        Confidential.of("走神"),
                                        Occurred.exactly(now),
                                        BY,
                                        Optional.of(dueAt)));
                case Answer _ ->
                        List.of(
                                new WorryEvent.Answered(
                                        WorryEvent.Triage.WATCHING, Confidential.of("看着"), BY));
                case TimerDue _ when answered -> List.of();
                case TimerDue due ->
                        List.of(new WorryEvent.TriageOverdue(due.wasDueAt(), 1, Optional.empty()));
                case Broken _ -> throw new IllegalStateException("broken");
            };
        }

        @Override
        public Boolean evolve(Boolean answered, WorryEvent event, Instant recordedAt) {
            return answered || event instanceof WorryEvent.Answered;
        }
    }

    static final class Aggregate extends StreamAggregate<Wish, Boolean, WorryEvent> {

        Aggregate() {
            super(new Rules());
        }

        @CommandHandler(commandName = "worry")
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Wish wish) {
            decide(wish);
        }
    }

    public static StreamBinding<?> binding() {
        return new StreamBinding<>(StreamType.WORRY, Aggregate.class, Aggregate::new);
    }
}
