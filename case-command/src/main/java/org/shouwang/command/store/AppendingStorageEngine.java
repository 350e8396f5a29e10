package org.shouwang.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Recording;
import org.shouwang.contract.SetsTimer;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.EventWire;

/**
 * Axon's door to the log. Everything that one unit of work decided is one submission to the
 * appender; the answer stays in the {@link Sending}, where the positions are read.
 *
 * <p>There are no snapshots: streams are short, and the cache spares loading. There is no tracking:
 * Axon asks for it only on behalf of its own event processors, and none is configured, because
 * projections follow the log with a token that is one number.
 */
final class AppendingStorageEngine implements EventStorageEngine {

    private final Appender appender;
    private final StoredStreams streams;
    private final EventWire wire;
    private final UniqueRules rules;

    AppendingStorageEngine(
            Appender appender, StoredStreams streams, EventWire wire, UniqueRules rules) {
        this.appender = appender;
        this.streams = streams;
        this.wire = wire;
        this.rules = rules;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        append(Sending.underWay(), messages);
    }

    /** A command without events is appended too, so that its id is known. */
    void append(Sending sending, List<? extends EventMessage<?>> messages) {
        List<NewEvent> events = new ArrayList<>();
        List<UniqueRule.Change> changes = new ArrayList<>();
        for (EventMessage<?> message : messages) {
            var placed = (DomainEventMessage<?>) message;
            StreamId stream = StoredStreams.named(placed.getAggregateIdentifier());
            Event event = (Event) placed.getPayload();
            Recording recording = recording(placed);
            events.add(encode(stream, placed.getSequenceNumber(), event, recording));
            changes.addAll(rules.changes(stream, event, recording.school()));
        }
        AppendResult result = appender.append(sending.submission(events, changes));
        sending.answered(result);
        if (!(result instanceof AppendResult.Appended)) {
            throw new NotAppended(result);
        }
    }

    private NewEvent encode(StreamId stream, long sequence, Event event, Recording recording) {
        Optional<Instant> dueAt = event instanceof SetsTimer t ? t.dueAt() : Optional.empty();
        return new NewEvent(
                stream, sequence, recording, wire.encode(stream, event, recording), dueAt);
    }

    private static Recording recording(EventMessage<?> message) {
        return (Recording) message.getMetaData().get(StreamAggregate.RECORDING);
    }

    /** Reads streams that the commands of a sending will ask for: many in one round trip. */
    void prepare(Sending sending, Collection<StreamId> wanted) {
        if (wanted.size() > 1) {
            sending.read(streams.read(wanted));
        }
    }

    @Override
    public DomainEventStream readEvents(String name, long from) {
        StreamId stream = StoredStreams.named(name);
        List<LoggedEvent> events =
                Sending.underWay()
                        .readBefore(stream)
                        .map(all -> all.stream().filter(e -> e.sequence() >= from).toList())
                        .orElseGet(() -> streams.read(stream, from));
        return DomainEventStream.of(events.stream().map(AppendingStorageEngine::message).toList());
    }

    private static DomainEventMessage<Event> message(LoggedEvent logged) {
        Recording recording = logged.recording();
        return new GenericDomainEventMessage<>(
                logged.stream().type().storedName(),
                logged.stream().toString(),
                logged.sequence(),
                new GenericMessage<>(
                        recording.event().toString(),
                        logged.event(),
                        MetaData.with(StreamAggregate.RECORDING, recording)),
                recording.recordedAt());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("streams are short: no snapshots");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("the log is followed by position");
    }
}
