package org.shouwang.command.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.command.Command;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.refused.RefusalJournal;
import org.shouwang.command.refused.RefusedCommand;
import org.shouwang.command.store.AppendResult.Appended;
import org.shouwang.command.store.AppendResult.ClocksApart;
import org.shouwang.command.store.AppendResult.Known;
import org.shouwang.command.store.AppendResult.Moved;
import org.shouwang.command.store.AppendResult.OtherContent;
import org.shouwang.command.store.AppendResult.RuleTaken;

/**
 * The way in for every command. Commands sent together are decided one after the other at the same
 * instant and become durable together, or none of them does. Commands of one stream take turns, so
 * that none loses a race inside this process; a race lost to another process is run again.
 */
public final class Commands {

    /** How long a race with other processes is run again: what a person waits for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AxonEdge axon;
    private final Standing standing;
    private final RefusalJournal journal;
    private final StreamLocks locks;
    private final SendingMetrics metrics;
    private final EventIds ids;
    private final Clock clock;

    Commands(
            AxonEdge axon,
            Standing standing,
            RefusalJournal journal,
            StreamLocks locks,
            SendingMetrics metrics,
            EventIds ids,
            Clock clock) {
        this.axon = axon;
        this.standing = standing;
        this.journal = journal;
        this.locks = locks;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same door, with another clock: for schools founded as simulated. */
    public Commands at(Clock other) {
        return new Commands(axon, standing, journal, locks, metrics, ids, other);
    }

    /**
     * Decides and appends all of the commands, or none.
     *
     * @throws CommandRefused when a rule forbids one of them; it is in the refusal journal
     * @throws AppenderBusy when there is too much to do; nothing was recorded
     * @throws AppendUnanswered when the database stopped answering; the same id may be sent again
     * @throws org.shouwang.contract.wire.UnreadableEvent when a stream cannot be read
     */
    public Outcome send(CommandContext context, Command first, Command... more) {
        List<Command> commands = Stream.concat(Stream.of(first), Stream.of(more)).toList();
        return metrics.measured(
                first.stream().type(),
                () -> {
                    try (StreamLocks.Held _ = locks.hold(commands)) {
                        return untilAnswered(context, commands);
                    }
                });
    }

    /** What this very command did, if it came before; empty when it did not, or said another. */
    public Optional<Receipt> before(CommandContext context) {
        return standing.insteadOfRefusal(context, Map.of())
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .map(
                        known ->
                                new Receipt(
                                        known.firstPosition(),
                                        known.lastPosition(),
                                        List.of(),
                                        true));
    }

    private Outcome untilAnswered(CommandContext context, List<Command> commands) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            var sending = new Sending(context, commands, now(), ids);
            switch (tried(sending)) {
                case Appended(long from, long to) -> {
                    return new Receipt(from, to, sending.events(), false);
                }
                case Known(long from, long to, _) -> {
                    return new Receipt(from, to, List.of(), true);
                }
                case OtherContent(long position) -> {
                    return new SameIdOtherContent(position);
                }
                case RuleTaken(String rule) ->
                        throw journalled(sending, new CommandRefused(sending.whenTaken(rule)));
                case ClocksApart _ ->
                        throw new AppendFailed("the program's and the database's clocks differ");
                case Moved _ -> metrics.ranAgain();
            }
        } while (System.nanoTime() < deadline);
        throw new AppenderBusy("other processes were faster each time");
    }

    private AppendResult tried(Sending sending) {
        try {
            return axon.run(sending);
        } catch (CommandRefused refused) {
            return standing.insteadOfRefusal(sending.context(), sending.heads())
                    .orElseThrow(() -> journalled(sending, refused));
        }
    }

    private CommandRefused journalled(Sending sending, CommandRefused refused) {
        CommandContext context = sending.context();
        Command command = sending.current();
        journal.record(
                new RefusedCommand(
                        sending.now(),
                        context.school(),
                        context.actor(),
                        command.getClass().getSimpleName(),
                        context.id(),
                        command.stream(),
                        context.request()),
                refused);
        return refused;
    }

    /** As precise as the database keeps it, so that what is read equals what was decided. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
