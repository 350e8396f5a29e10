package org.shouwang.standalone.demo;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.Actor;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.SchoolId;

/** Through these everything in the demo is done: the same commands with the same ids every time. */
final class Hands {

    static final SchoolId SCHOOL = new SchoolId(Ids.named("school"));

    private final Commands commands;
    private final CommandProjections projections;
    private long done;
    private long entries;
    private long last;

    /**
     * @param commands on the clock of the story
     */
    Hands(Commands commands, CommandProjections projections) {
        this.commands = commands;
        this.projections = projections;
    }

    void send(Person by, Command first, Command... more) {
        send(by, Lane.ORDINARY, first, more);
    }

    void send(Person by, Lane lane, Command first, Command... more) {
        UUID id = Ids.named("command/" + done++);
        var context =
                new CommandContext(
                        new CommandId(id),
                        ByteBuffer.allocate(Long.BYTES).putLong(done).array(),
                        Actor.staff(by.staff(), by.role()),
                        SCHOOL,
                        Optional.empty(),
                        lane);
        last = ((Receipt) commands.send(context, first, more)).lastPosition();
    }

    EntryId entry() {
        return new EntryId(Ids.named("entry/" + entries++));
    }

    /** Until the directory shows what was done. */
    void settle() {
        projections.await(last);
    }

    long done() {
        return done;
    }
}
