package org.shouwang.log.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.shouwang.contract.StreamId;
import org.shouwang.log.Stretch;
import org.shouwang.log.projection.ParkedStreams.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private Result batch(Connection connection) throws SQLException {
        Rows rows = Rows.serving(connection);
        Optional<Tokens.Token> seen = tokens.find(rows.sql(), projection.name());
        if (seen.isPresent() && nothingNew(seen.get(), rows)) {
            return new Result(Step.CAUGHT_UP, seen.get().position());
        }
        Optional<Tokens.Token> held = tokens.tryHold(rows.sql(), projection.name());
        if (held.isEmpty()) {
            return new Result(Step.ELSEWHERE, 0);
        }
        long position = held.get().position();
        if (held.get().revision() != projection.revision()) {
            boolean older = held.get().revision() < projection.revision();
            return new Result(older ? Step.OUTDATED : Step.NEWER, position);
        }
        Stretch stretch = rows.log().read(position, BATCH, projection.streams());
        if (stretch.head() < position) {
            throw new TokenAheadOfLog("Projection " + projection.name(), position, stretch.head());
        }
        if (stretch.upTo() > position) {
            apply(stretch, rows);
            tokens.move(rows.sql(), projection, stretch.upTo());
        }
        return new Result(stretch.more() ? Step.MORE : Step.CAUGHT_UP, stretch.upTo());
    }

    /**
     * Looking first, because taking hold of a row writes to the disk, and mostly nothing is new.
     */
    private boolean nothingNew(Tokens.Token token, Rows rows) {
        return token.revision() == projection.revision() && token.position() == rows.log().head();
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
            tell(parkedStreams.add(rows.sql(), projection.name(), stop), rows);
        }
    }

    /** Being told is no part of the events: when that fails, the stream is parked all the same. */
    private void tell(Parked parked, Rows rows) throws SQLException {
        Savepoint before = rows.connection().setSavepoint();
        try {
            projection.parked(parked, rows);
            rows.connection().releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            if (Failure.passing(e)) {
                throw e;
            }
            rows.connection().rollback(before);
            LOG.error(
                    "Projection {} could not act on {} being parked: {}",
                    projection.name(),
                    parked.stream(),
                    Failure.reason(e));
        }
    }
}
