package org.shouwang.command.store;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.shouwang.command.Command;
import org.shouwang.command.Decider;
import org.shouwang.contract.Event;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;

/**
 * A stream as Axon's aggregate: it holds the state and lets a {@link Decider} decide. A feature
 * extends it with one annotated method, because Axon finds handlers by annotation:
 *
 * <pre>{@code
 * final class WorryAggregate extends StreamAggregate<WorryCommand, Worry, WorryEvent> {
 *
 *     WorryAggregate() {
 *         super(new WorryDecider());
 *     }
 *
 *     @CommandHandler(commandName = "worry")
 *     @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
 *     void handle(WorryCommand command) {
 *         decide(command);
 *     }
 * }
 * }</pre>
 *
 * The command name is the stored name of the kind of stream.
 */
public abstract class StreamAggregate<C extends Command, S, E extends Event> {

    static final String RECORDING = "recording";

    private final Decider<C, S, E> decider;
    private S state;

    @AggregateIdentifier private StreamId stream;

    protected StreamAggregate(Decider<C, S, E> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    final void identify(StreamId id) {
        stream = id;
    }

    protected final void decide(C command) {
        Sending sending = Sending.underWay();
        sending.touch(stream, Optional.ofNullable(AggregateLifecycle.getVersion()).orElse(-1L));
        var actor = sending.context().actor();
        for (E event : decider.decide(command, state, sending.now(), actor)) {
            AggregateLifecycle.apply(event, MetaData.with(RECORDING, sending.record(event)));
        }
    }

    @EventSourcingHandler
    final void evolve(E event, @MetaDataValue(value = RECORDING, required = true) Recording how) {
        state = decider.evolve(state, event, how);
    }
}
