package org.shouwang.log.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.log.projection.ParkedStreams.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up parked streams of one projection where they stopped. */
final class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);

    private final Transactions transactions;
    private final Tokens tokens;
    private final ParkedStreams parkedStreams;
    private final Projection projection;
    private final Fold fold;

    Retry(DataSource dataSource, String schema, EventReader reader, Projection projection) {
        this.transactions = new Transactions(dataSource);
        this.tokens = new Tokens(schema);
        this.parkedStreams = new ParkedStreams(schema);
        this.projection = projection;
        this.fold = new Fold(projection, reader);
    }

    /**
     * Applies what waits of each stream, in its order and as far as it goes now.
     *
     * @return how many streams wait no longer
     */
    int run() {
        List<Parked> waiting =
                transactions.run(
                        connection ->
                                parkedStreams.of(
                                        Rows.serving(connection).sql(), projection.name()));
        int mended = 0;
        for (Parked parked : waiting) {
            if (transactions.run(connection -> retry(connection, parked.stream()))) {
                mended++;
            }
        }
        return mended;
    }

    /** Up to the token and not beyond, or the events behind it would be applied twice. */
    private boolean retry(Connection connection, StreamId stream) throws SQLException {
        Rows rows = Rows.serving(connection);
        Tokens.Token token = tokens.hold(rows.sql(), projection.name());
        Optional<Parked> parked = parkedStreams.find(rows.sql(), projection.name(), stream);
        if (parked.isEmpty() || token.revision() != projection.revision()) {
            return false;
        }
        List<StoredEvent> events =
                rows.log().readStream(stream).stream()
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
}
