package org.shouwang.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.shouwang.command.Command;
import org.shouwang.command.Refusal;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;

/**
 * One try to decide and append the commands of one sending. It travels in Axon's unit of work: the
 * aggregates tell it what they decided and upon which heads, the storage engine leaves the answer
 * here.
 */
final class Sending {

    private static final String KEY = Sending.class.getName();

    private final CommandContext context;
    private final List<Command> commands;
    private final Instant now;
    private final EventIds ids;
    private final Map<StreamId, Long> heads = new LinkedHashMap<>();
    private final Map<StreamId, List<LoggedEvent>> read = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private List<UniqueRule.Change> changes = List.of();
    private Command current;
    private Optional<AppendResult> result = Optional.empty();

    Sending(CommandContext context, List<Command> commands, Instant now, EventIds ids) {
        this.context = context;
        this.commands = List.copyOf(commands);
        this.now = now;
        this.ids = ids;
        this.current = commands.getFirst();
    }

    static Sending underWay() {
        return CurrentUnitOfWork.get().root().getResource(KEY);
    }

    void travelIn(UnitOfWork<?> unit) {
        unit.resources().put(KEY, this);
    }

    /** The command that is being decided. */
    void begin(Command command) {
        current = command;
    }

    /**
     * @param head the last sequence of the stream before this sending; -1 when it is empty
     */
    void touch(StreamId stream, long head) {
        heads.putIfAbsent(stream, head);
    }

    /** Streams that were read together, before they are asked for one by one. */
    void read(Map<StreamId, List<LoggedEvent>> streams) {
        read.putAll(streams);
    }

    Optional<List<LoggedEvent>> readBefore(StreamId stream) {
        return Optional.ofNullable(read.get(stream));
    }

    Recording record(Event event) {
        events.add(event);
        return new Recording(
                ids.next(now),
                context.school(),
                context.actor(),
                context.id(),
                context.request(),
                now);
    }

    Submission submission(List<NewEvent> encoded, List<UniqueRule.Change> changed) {
        changes = List.copyOf(changed);
        return new Submission(context, heads, encoded, changes);
    }

    void answered(AppendResult answer) {
        result = Optional.of(answer);
    }

    /** Why what claimed the rule is refused; from then on its command is the current one. */
    Refusal whenTaken(String rule) {
        UniqueRule.Change claim =
                changes.stream()
                        .filter(change -> change.claims() && change.rule().name().equals(rule))
                        .findFirst()
                        .orElseThrow();
        commands.stream()
                .filter(command -> command.stream().equals(claim.stream()))
                .findFirst()
                .ifPresent(this::begin);
        return claim.rule().whenTaken();
    }

    CommandContext context() {
        return context;
    }

    List<Command> commands() {
        return commands;
    }

    Command current() {
        return current;
    }

    Instant now() {
        return now;
    }

    Map<StreamId, Long> heads() {
        return heads;
    }

    List<Event> events() {
        return events;
    }

    AppendResult result() {
        return result.orElseThrow();
    }
}
