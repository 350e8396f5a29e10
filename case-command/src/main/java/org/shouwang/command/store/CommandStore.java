package org.shouwang.command.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.shouwang.command.refused.RefusalJournal;
import org.shouwang.contract.wire.EventWire;

/** Everything between a command and its durable events, put together. One per process. */
public final class CommandStore implements AutoCloseable {

    private static final long CACHED_STREAMS = 20_000;

    private final Appender appender;
    private final AxonEdge axon;
    private final StoredStreams streams;
    private final Commands commands;

    private CommandStore(Parts parts) {
        this.appender =
                new Appender(
                        parts.appenderConnections(),
                        parts.limits(),
                        new AppenderMetrics(parts.metrics()));
        this.streams = new StoredStreams(parts.pool(), parts.wire());
        var engine = new AppendingStorageEngine(appender, streams, parts.wire(), parts.rules());
        this.axon = new AxonEdge(engine, parts.bindings(), new StreamCache(CACHED_STREAMS));
        this.commands =
                new Commands(
                        axon,
                        new Standing(parts.pool()),
                        new RefusalJournal(parts.pool(), parts.metrics()),
                        new StreamLocks(),
                        new SendingMetrics(parts.metrics()),
                        new EventIds(new SecureRandom()),
                        parts.clock());
    }

    public static CommandStore open(Parts parts) {
        return new CommandStore(parts);
    }

    public Commands commands() {
        return commands;
    }

    public StoredStreams streams() {
        return streams;
    }

    /** What waits to be durable. */
    public Backlog backlog() {
        return appender.backlog();
    }

    /** Answers what waits, then stops. */
    @Override
    public void close() {
        appender.close();
        axon.close();
    }

    /**
     * What a store is made of.
     *
     * @param pool pooled connections of the role shouwang_command
     * @param appenderConnections plain connections of the same role, outside any pool
     * @param bindings of all features, one for each kind of stream
     * @param rules of all features
     */
    public record Parts(
            DataSource pool,
            DataSource appenderConnections,
            EventWire wire,
            List<StreamBinding<?>> bindings,
            UniqueRules rules,
            AppenderLimits limits,
            Clock clock,
            MeterRegistry metrics) {

        public Parts {
            bindings = List.copyOf(bindings);
        }
    }
}
