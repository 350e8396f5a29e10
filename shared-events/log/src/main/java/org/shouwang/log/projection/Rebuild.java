package org.shouwang.log.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.log.EventLog;
import org.shouwang.log.Stretch;
import org.shouwang.log.projection.ParkedStreams.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds a projection again from the log's beginning, beside the rows that go on serving and being
 * kept up to date; then, holding the token, applies the last events and exchanges the rows in one
 * transaction. Readers see the old rows until it commits and never wait.
 *
 * <p>The exchange copies rows instead of renaming tables: it needs no right that the service does
 * not have anyway, and leaves indexes, grants and names alone.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final DataSource dataSource;
    private final Transactions transactions;
    private final EventLog log;
    private final Tokens tokens;
    private final ParkedStreams parkedStreams;
    private final Projection projection;
    private final Fold fold;
    private final Map<StreamId, Stop> stops = new HashMap<>();

    Rebuild(DataSource dataSource, String schema, EventReader reader, Projection projection) {
        this.dataSource = dataSource;
        this.transactions = new Transactions(dataSource);
        this.log = new EventLog(dataSource);
        this.tokens = new Tokens(schema);
        this.parkedStreams = new ParkedStreams(schema);
        this.projection = projection;
        this.fold = new Fold(projection, reader);
    }

    /**
     * @return the position the new rows show, or empty when another process is rebuilding them
     */
    OptionalLong run() {
        return transactions.run(
                guard -> {
                    JdbcClient sql = Rows.beside(guard).sql();
                    boolean alone =
                            sql.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                                    .params("rebuild " + tokens.schema() + "." + projection.name())
                                    .query(Boolean.class)
                                    .single();
                    return alone ? OptionalLong.of(rebuild()) : OptionalLong.empty();
                });
    }

    private synchronized long rebuild() {
        LOG.info("Rebuilding projection {}", projection.name());
        stops.clear();
        transactions.run(
                connection -> {
                    projection.tables().reversed().forEach(table -> clearBeside(connection, table));
                    return null;
                });
        long position = log.head();
        foldAll(position);
        Stretch stretch;
        do {
            stretch = log.read(position, Projector.BATCH, projection.streams());
            foldBatch(stretch.events());
            position = stretch.upTo();
        } while (stretch.more());
        long from = position;
        long reached = transactions.run(connection -> exchange(connection, from));
        LOG.info("Rebuilt projection {} up to position {}", projection.name(), reached);
        return reached;
    }

    private void foldAll(long upTo) {
        List<StoredEvent> batch = new ArrayList<>(Projector.BATCH);
        log.scan(
                0,
                upTo,
                projection.streams(),
                event -> {
                    batch.add(event);
                    if (batch.size() == Projector.BATCH) {
                        foldBatch(batch);
                        batch.clear();
                    }
                });
        foldBatch(batch);
    }

    private void foldBatch(List<StoredEvent> events) {
        if (!events.isEmpty()) {
            transactions.run(
                    connection -> {
                        fold(events, connection);
                        return null;
                    });
        }
    }

    private void fold(List<StoredEvent> events, Connection connection) throws SQLException {
        List<Stop> stopped =
                fold.apply(events, Rows.beside(connection), Set.copyOf(stops.keySet()));
        stopped.forEach(stop -> stops.put(stop.stream(), stop));
    }

    private long exchange(Connection connection, long from) throws SQLException {
        Rows rows = Rows.beside(connection);
        JdbcClient sql = rows.sql();
        tokens.hold(sql, projection.name());
        long position = from;
        Stretch stretch;
        do {
            stretch = rows.log().read(position, Projector.BATCH, projection.streams());
            fold(stretch.events(), connection);
            position = stretch.upTo();
        } while (stretch.more());
        projection.tables().reversed().forEach(table -> clear(sql, table));
        projection.tables().forEach(table -> new TableCopy(sql, table).run());
        projection.tables().reversed().forEach(table -> clearBeside(connection, table));
        parkedStreams.removeAll(sql, projection.name());
        stops.values().forEach(stop -> parkedStreams.add(sql, projection.name(), stop));
        tokens.move(sql, projection, position);
        return position;
    }

    private static void clearBeside(Connection connection, String table) {
        clear(Rows.beside(connection).sql(), Rows.beside(table));
    }

    private static void clear(JdbcClient sql, String table) {
        sql.sql("delete from " + table).update();
    }
}
