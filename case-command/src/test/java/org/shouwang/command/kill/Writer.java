package org.shouwang.command.kill;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouwang.command.Command;
import org.shouwang.command.store.AppenderLimits;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.command.store.TestStore;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.command.timer.DueTimer;
import org.shouwang.command.timer.TimerBinding;
import org.shouwang.command.timer.TimerMetrics;
import org.shouwang.command.timer.Timers;
import org.shouwang.command.timer.WatchedWorry;
import org.shouwang.command.timer.WatchedWorry.TimerDue;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.keys.KeyDirectory;
import org.shouwang.log.keys.PostgresRecordKeys;
import org.shouwang.log.projection.Projections;

/**
 * A process of the writer: appender, timers and a projection, with the keys of the installation.
 */
final class Writer implements AutoCloseable {

    private final CommandStore store;
    private final Timers timers;
    private final Projections projections;

    /**
     * @param pool of the role shouwang_command, for all but the appender
     * @param direct plain connections of the same role
     */
    Writer(DataSource pool, DataSource direct, Path keys, Hold hold) {
        var directory = new KeyDirectory(keys);
        var records = new PostgresRecordKeys(pool, directory.keyEncryption(), directory.intake());
        var wire = new EventWire(records);
        var metrics = new SimpleMeterRegistry();
        this.store =
                CommandStore.open(
                        new CommandStore.Parts(
                                pool,
                                direct,
                                wire,
                                List.of(WatchedWorry.binding()),
                                UniqueRules.all(List.of()),
                                AppenderLimits.DEFAULT,
                                Clock.systemUTC(),
                                metrics));
        var binding =
                new TimerBinding(
                        StreamType.WORRY, Lane.ORDINARY, (timer, now) -> whenDue(timer, hold));
        this.timers =
                new Timers(pool, store.commands(), List.of(binding), new TimerMetrics(metrics));
        this.projections =
                new Projections(
                        pool, "command", wire::decode, List.of(new Tally()), Optional.empty());
    }

    private static List<Command> whenDue(DueTimer timer, Hold hold) {
        hold.reached(Point.TIMER_PICKED);
        return List.of(new TimerDue(timer.stream(), timer.dueAt()));
    }

    /** The same id with the same wish is the same command. */
    Receipt send(UUID id, Command wish) {
        CommandContext context = TestStore.context(Lane.ORDINARY, id, wish.toString());
        return (Receipt) store.commands().send(context, wish);
    }

    int fireTimers(Instant now) throws SQLException {
        return timers.runOnce(now);
    }

    long missingTimers() {
        return timers.rebuild();
    }

    Projections projections() {
        return projections;
    }

    CommandStore store() {
        return store;
    }

    @Override
    public void close() {
        projections.close();
        store.close();
    }
}
