package org.shouwang.command.rosterimport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.Actor;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.CommandId;
import org.shouwang.log.keys.PostgresRecordKeys;

/**
 * The commands of one import, sent in short pieces. While one is decided, the one before it becomes
 * readable: no more than these two are ever under way, so that nobody else's news waits long.
 */
final class Pieces {

    private final CommandStore store;
    private final PostgresRecordKeys keys;
    private final CommandProjections projections;
    private final Draft draft;
    private long before;
    private long last;

    Pieces(
            CommandStore store,
            PostgresRecordKeys keys,
            CommandProjections projections,
            Draft draft) {
        this.store = store;
        this.keys = keys;
        this.projections = projections;
        this.draft = draft;
    }

    /** The import's id goes with every command, so that each event leads back to it. */
    void send(List<Command> commands) {
        if (commands.isEmpty()) {
            return;
        }
        makeKeys(commands);
        UUID id = UUID.randomUUID();
        var context =
                new CommandContext(
                        new CommandId(id),
                        id.toString().getBytes(StandardCharsets.US_ASCII),
                        Actor.staff(draft.by(), draft.role()),
                        draft.school(),
                        Optional.of(draft.id().value()),
                        Lane.ORDINARY);
        Command[] more = commands.subList(1, commands.size()).toArray(Command[]::new);
        var receipt = (Receipt) store.commands().send(context, commands.getFirst(), more);
        projections.await(before);
        before = last;
        last = receipt.lastPosition();
    }

    /** Until everything that was sent can be read. */
    void await() {
        projections.await(last);
    }

    /** All at once: one by one each would cost two round trips. */
    private void makeKeys(List<Command> commands) {
        keys.forWriting(
                commands.stream()
                        .map(Command::stream)
                        .filter(stream -> stream.type() == StreamType.STUDENT)
                        .distinct()
                        .toList());
    }
}
