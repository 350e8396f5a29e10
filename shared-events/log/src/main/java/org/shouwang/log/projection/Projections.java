package org.shouwang.log.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouwang.log.EventLog;
import org.shouwang.log.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All projections of one service. Any number of processes may run the same ones: each batch is done
 * by whichever gets hold of its token, and when a process dies the others go on from there.
 */
public final class Projections implements AutoCloseable {

    private final JdbcClient sql;
    private final EventLog log;
    private final Tokens tokens;
    private final Progress progress;

    /** Kept here, because a registry holds what it measures only weakly. */
    private final ProjectionMeters gauges;

    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Map<String, Runner> runners = new LinkedHashMap<>();
    private final List<Tail.Following> followings = new ArrayList<>();

    /**
     * @param dataSource reads the log and writes the projections' tables; pooled: one connection
     *     for each projection, three more while one is rebuilt, one for each who waits for a
     *     position
     * @param schema where the tables {@code token} and {@code parked} are; it names the service in
     *     what is measured
     */
    public Projections(
            DataSource dataSource,
            String schema,
            EventReader reader,
            List<? extends Projection> projections,
            Optional<MeterRegistry> meters) {
        this.sql = JdbcClient.create(dataSource);
        this.log = new EventLog(dataSource);
        this.tokens = new Tokens(schema);
        this.progress = new Progress(dataSource, schema);
        this.gauges = new ProjectionMeters(progress, schema);
        for (Projection projection : projections) {
            String name = projection.name();
            if (this.projections.put(name, projection) != null) {
                throw new IllegalArgumentException("two projections are named " + name);
            }
            runners.put(
                    name,
                    new Runner(
                            name,
                            new Projector(dataSource, schema, reader, projection),
                            new Retry(dataSource, schema, reader, projection),
                            new Rebuild(dataSource, schema, reader, projection),
                            progress));
            meters.ifPresent(registry -> gauges.register(registry, name));
        }
    }

    public Progress progress() {
        return progress;
    }

    /** The tables of each projection, by its name. */
    public Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        projections.forEach((name, projection) -> tables.put(name, projection.tables()));
        return tables;
    }

    /**
     * Starts a thread for each projection, woken by the tail.
     *
     * @throws TokenAheadOfLog when a projection has handled what the log does not hold; nothing has
     *     been started then
     */
    public synchronized void start(Tail tail) {
        begin();
        runners.values()
                .forEach(
                        runner -> {
                            followings.add(tail.follow(runner::wake));
                            runner.start();
                        });
    }

    /**
     * Folds on the calling thread until every projection has reached the log's head or is held by
     * somebody else.
     *
     * @throws TokenAheadOfLog as {@link #start}
     */
    public void catchUp() {
        begin();
        for (Runner runner : runners.values()) {
            boolean more = true;
            while (more) {
                more = runner.step();
            }
        }
    }

    /**
     * Tries again what is parked, now that its cause may be mended.
     *
     * @return how many streams were taken up again
     */
    public int retryParked() {
        return runners.values().stream().mapToInt(Runner::retryParked).sum();
    }

    /**
     * Folds one projection again from the beginning of the log, while the present rows go on
     * serving.
     *
     * @return whether it was done here; false when another process is doing it
     */
    public boolean rebuild(String projection) {
        Runner runner = runners.get(projection);
        if (runner == null) {
            throw new IllegalArgumentException("no projection is named " + projection);
        }
        begin();
        return runner.rebuild();
    }

    /** Lets the batches under way finish. */
    @Override
    public synchronized void close() {
        followings.forEach(Tail.Following::close);
        runners.values().forEach(Runner::close);
    }

    private void begin() {
        projections.values().forEach(projection -> tokens.begin(sql, projection));
        Map<String, Long> positions = new LinkedHashMap<>();
        for (String name : projections.keySet()) {
            positions.put(name, progress.position(name));
        }
        // Read after the tokens: another process may be folding what is appended meanwhile.
        long head = log.head();
        positions.forEach(
                (name, position) -> {
                    if (position > head) {
                        throw new TokenAheadOfLog("Projection " + name, position, head);
                    }
                });
    }
}
