package org.shouwang.standalone.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.Command;
import org.shouwang.command.LastWord;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.Actor;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.SchoolId;

/** Through these everything in the demo is done: the same commands with the same ids every time. */
final class Hands {

    static final SchoolId SCHOOL = new SchoolId(Ids.named("school"));

    /** As the messenger's reports are signed. */
    private static final UUID MESSENGER =
            UUID.nameUUIDFromBytes("shouwang/notifications".getBytes(StandardCharsets.US_ASCII));

    private final Commands commands;
    private final Streams streams;
    private final CommandProjections projections;
    private long done;
    private long entries;
    private long last;

    /**
     * @param commands on the clock of the story
     */
    Hands(Commands commands, Streams streams, CommandProjections projections) {
        this.commands = commands;
        this.streams = streams;
        this.projections = projections;
    }

    void send(Person by, Command first, Command... more) {
        send(by, Lane.ORDINARY, first, more);
    }

    void send(Person by, Lane lane, Command first, Command... more) {
        send(Actor.staff(by.staff(), by.role()), lane, first, more);
    }

    /** What the messenger reports by itself: that a message went out, and that it arrived. */
    void report(Command first, Command... more) {
        send(Actor.machine(MESSENGER), Lane.ALERT, first, more);
    }

    private void send(Actor by, Lane lane, Command first, Command... more) {
        UUID id = Ids.named("command/" + done++);
        var context =
                new CommandContext(
                        new CommandId(id),
                        ByteBuffer.allocate(Long.BYTES).putLong(done).array(),
                        by,
                        SCHOOL,
                        Optional.empty(),
                        lane);
        last = ((Receipt) commands.send(context, first, more)).lastPosition();
    }

    /** The last word of a stream, for whoever agrees to something having read it all. */
    int seen(StreamId stream) {
        return LastWord.of(streams.read(stream)).number();
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
