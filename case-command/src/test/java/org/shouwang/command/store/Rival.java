package org.shouwang.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.kill.Talk;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.log.keys.PostgresRecordKeys;

/** One of two processes that write to the same files at once. It says on stdout what it did. */
final class Rival {

    static final String PASSWORD = "SHOUWANG_RIVAL_PASSWORD";

    private Rival() {}

    /**
     * @param arguments address of the database, directory of the keys, and the files that it shares
     */
    public static void main(String[] arguments) {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setPassword(System.getenv(PASSWORD));
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(4);
        var talk = new Talk();
        try (var pool = new HikariDataSource(config);
                var store = open(pool, source, Path.of(arguments[1]))) {
            talk.say("ready");
            talk.hears();
            for (int i = 2; i < arguments.length; i++) {
                write(
                        store.commands(),
                        new StreamId(StreamType.CASEFILE, UUID.fromString(arguments[i])),
                        talk);
            }
            talk.say("done");
        }
    }

    private static CommandStore open(HikariDataSource pool, PGSimpleDataSource direct, Path keys) {
        var directory = new KeyDirectory(keys);
        return CommandStore.open(
                new CommandStore.Parts(
                        pool,
                        direct,
                        new EventWire(
                                new PostgresRecordKeys(
                                        pool, directory.keyEncryption(), directory.intake())),
                        List.of(CasefileNotes.binding()),
                        CasefileNotes.rules(),
                        AppenderLimits.DEFAULT,
                        Clock.systemUTC(),
                        new SimpleMeterRegistry()));
    }

    /** Notes are for everybody; one alone closes the file. */
    private static void write(Commands commands, StreamId file, Talk talk) {
        for (int i = 0; i < TwoProcessesTest.NOTES; i++) {
            var receipt =
                    (Receipt)
                            commands.send(
                                    TestStore.context(), new CasefileNotes.AddNote(file, "note"));
            talk.say("noted", receipt.firstPosition());
        }
        try {
            commands.send(TestStore.context(), new CasefileNotes.Close(file));
            talk.say("closed", file.id());
        } catch (CommandRefused refused) {
            talk.say("refused", file.id(), refused.refusal().name());
        }
    }
}
