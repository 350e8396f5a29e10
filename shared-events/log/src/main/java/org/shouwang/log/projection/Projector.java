package org.shouwang.log.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.log.EventLog;
import org.shouwang.log.Stretch;
import org.shouwang.log.projection.ParkedStreams.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes one projection a batch further. Any number of processes may try: the token's row is held
 * for the length of a batch, and who does not get it has nothing to do. Rows, parked streams and
 * token move in one transaction.
 */
final class Projector {

    /** In positions. Short enough that a commit is short, long enough to fold in bulk. */
    static final int BATCH = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final Transactions transactions;
    private final Tokens tokens;
    private final ParkedStreams parkedStreams;
    private final Projection projection;
    private final Fold fold;

    Projector(DataSource dataSource, String schema, EventReader reader, Projection projection) {
        this.transactions = new Transactions(dataSource);
        this.tokens = new Tokens(schema);
        this.parkedStreams = new ParkedStreams(schema);
        this.projection = projection;
        this.fold = new Fold(projection, reader);
    }

    /** What came of trying a batch. */
    enum Step {
        /** The log goes on. */
        MORE,
        /** Everything there was is in the rows. */
        CAUGHT_UP,
        /** Another process holds the token. */
        ELSEWHERE,
        /** The rows are of an older revision: they must be rebuilt first. */
        OUTDATED,
        /** The rows are of a newer revision than this process knows. */
        NEWER
    }

    record Result(Step step, long position) {}

    /**
     * @throws TokenAheadOfLog when the log ends before the token
     */
    Result runOnce() {
        return transactions.run(this::batch);
    }

    /**
     * Applies what waits of each parked stream, as far as it goes now.
     *
     * @return how many streams wait no longer
     */
    int retryParked() {
        List<Parked> waiting =
                transactions.run(
                        connection -> parkedStreams.of(client(connection), projection.name()));
        int mended = 0;
        for (Parked parked : waiting) {
            if (transactions.run(connection -> retry(connection, parked.stream()))) {
                mended++;
            }
        }
        return mended;
    }

    private Result batch(Connection connection) throws SQLException {
        Rows rows = Rows.serving(connection);
        Optional<Tokens.Token> held = tokens.tryHold(rows.sql(), projection.name());
        if (held.isEmpty()) {
            return new Result(Step.ELSEWHERE, 0);
        }
        long position = held.get().position();
        if (held.get().revision() != projection.revision()) {
            boolean older = held.get().revision() < projection.revision();
            return new Result(older ? Step.OUTDATED : Step.NEWER, position);
        }
        Stretch stretch = log(connection).read(position, BATCH, projection.streams());
        if (stretch.head() < position) {
            throw new TokenAheadOfLog("Projection " + projection.name(), position, stretch.head());
        }
        if (stretch.upTo() > position) {
            apply(stretch, rows);
            tokens.move(rows.sql(), projection, stretch.upTo());
        }
        return new Result(stretch.more() ? Step.MORE : Step.CAUGHT_UP, stretch.upTo());
    }

    private void apply(Stretch stretch, Rows rows) throws SQLException {
        if (stretch.events().isEmpty()) {
            return;
        }
        Set<StreamId> waiting =
                parkedStreams.among(rows.sql(), projection.name(), stretch.events());
        for (Stop stop : fold.apply(stretch.events(), rows, waiting)) {
            LOG.error(
                    "Projection {} parked {} from position {}: {}",
                    projection.name(),
                    stop.stream(),
                    stop.fromPosition(),
                    stop.reason());
            projection.parked(parkedStreams.add(rows.sql(), projection.name(), stop), rows);
        }
    }

    /** Up to the token and not beyond, or the events behind it would be applied twice. */
    private boolean retry(Connection connection, StreamId stream) throws SQLException {
        Rows rows = Rows.serving(connection);
        Tokens.Token token = tokens.hold(rows.sql(), projection.name());
        Optional<Parked> parked = parkedStreams.find(rows.sql(), projection.name(), stream);
        if (parked.isEmpty() || token.revision() != projection.revision()) {
            return false;
        }
        var events =
                log(connection).readStream(stream).stream()
                        .filter(event -> event.position() >= parked.get().fromPosition())
                        .filter(event -> event.position() <= token.position())
                        .toList();
        List<Stop> stops = fold.apply(events, rows, Set.of());
        if (stops.isEmpty()) {
            parkedStreams.remove(rows.sql(), projection.name(), stream);
            LOG.info("Projection {} follows {} again", projection.name(), stream);
            return true;
        }
        parkedStreams.moveOn(rows.sql(), projection.name(), stops.getFirst());
        return false;
    }

    private static EventLog log(Connection connection) {
        return new EventLog(new SingleConnectionDataSource(connection, true));
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
