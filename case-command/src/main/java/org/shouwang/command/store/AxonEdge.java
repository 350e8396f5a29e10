package org.shouwang.command.store;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.shouwang.command.Command;
import org.shouwang.contract.StreamId;

/**
 * The whole of Axon's configuration. Modules are not looked for on the class path: one of them
 * would report to its maker over the network.
 */
final class AxonEdge implements AutoCloseable {

    private final AppendingStorageEngine engine;
    private final Configuration axon;
    private final CommandBus bus;
    private final Cache cache;

    AxonEdge(AppendingStorageEngine engine, List<StreamBinding<?>> bindings, Cache cache) {
        this.engine = engine;
        this.cache = cache;
        System.setProperty("disable-axoniq-console-message", "true"); // an advertisement
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureCommandBus(_ -> commandBus())
                        .configureEventStore(
                                _ -> EmbeddedEventStore.builder().storageEngine(engine).build());
        bindings.forEach(binding -> configurer.configureAggregate(aggregate(binding, cache)));
        this.axon = configurer.start();
        this.bus = axon.commandBus();
    }

    /** No transaction manager: the appender owns the only transaction that writes. */
    private static CommandBus commandBus() {
        return SimpleCommandBus.builder()
                .duplicateCommandHandlerResolver(
                        DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
    }

    /** Locks are taken in {@link Commands}, over all streams of a sending, before Axon begins. */
    private static <A extends StreamAggregate<?, ?, ?>> AggregateConfigurer<A> aggregate(
            StreamBinding<A> binding, Cache cache) {
        return AggregateConfigurer.defaultConfiguration(binding.aggregate())
                .configureLockFactory(_ -> NullLockFactory.INSTANCE)
                .configureCache(_ -> cache)
                .configureCommandTargetResolver(
                        _ ->
                                command ->
                                        new VersionedAggregateIdentifier(
                                                ((Command) command.getPayload()).stream(), null))
                .configureCreationPolicyAggregateFactory(
                        _ -> stream -> binding.create((StreamId) stream))
                .configureAggregateFactory(_ -> new Factory<>(binding));
    }

    private record Factory<A extends StreamAggregate<?, ?, ?>>(StreamBinding<A> binding)
            implements AggregateFactory<A> {

        @Override
        public A createAggregateRoot(String stream, DomainEventMessage<?> first) {
            return binding.create(StoredStreams.named(stream));
        }

        @Override
        public Class<A> getAggregateType() {
            return binding.aggregate();
        }
    }

    /**
     * Decides all commands of the sending in one unit of work and appends what was decided.
     *
     * @throws org.shouwang.command.CommandRefused when one of them is refused; nothing was appended
     */
    AppendResult run(Sending sending) {
        try {
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(message(sending.current()));
            sending.travelIn(unit);
            decide(sending, unit);
            unit.commit();
            return sending.result();
        } catch (NotAppended e) {
            return e.result();
        }
    }

    private void decide(Sending sending, UnitOfWork<?> unit) {
        try {
            engine.prepare(sending, notCached(sending));
            for (Command command : sending.commands()) {
                sending.begin(command);
                bus.dispatch(message(command), (_, answer) -> rethrow(answer));
            }
            if (sending.events().isEmpty()) {
                engine.append(sending, List.of());
            }
        } catch (RuntimeException | Error e) {
            unit.rollback(e);
            throw e;
        }
    }

    private List<StreamId> notCached(Sending sending) {
        return sending.commands().stream()
                .map(Command::stream)
                .distinct()
                .filter(stream -> !cache.containsKey(stream.toString()))
                .toList();
    }

    private static CommandMessage<Command> message(Command command) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(command), command.stream().type().storedName());
    }

    /** The bus answers in this thread, so an exception here reaches whoever dispatched. */
    private static void rethrow(CommandResultMessage<?> answer) {
        if (answer.isExceptional()) {
            switch (answer.exceptionResult()) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
