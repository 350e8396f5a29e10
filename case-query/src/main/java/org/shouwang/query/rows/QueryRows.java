package org.shouwang.query.rows;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.Id;
import org.shouwang.log.projection.Projection;
import org.shouwang.log.projection.Rows;

/** What the projections of this service have in common: one event after the other. */
abstract class QueryRows implements Projection {

    /** Years that every part of the way to a page and back can hold. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final String name;
    private final int revision;
    private final Set<StreamType> streams;
    private final List<String> tables;

    QueryRows(String name, int revision, Set<StreamType> streams, List<String> tables) {
        this.name = name;
        this.revision = revision;
        this.streams = Set.copyOf(streams);
        this.tables = List.copyOf(tables);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int revision() {
        return revision;
    }

    @Override
    public final Set<StreamType> streams() {
        return streams;
    }

    @Override
    public final List<String> tables() {
        return tables;
    }

    @Override
    public void apply(List<LoggedEvent> events, Rows rows) throws SQLException {
        for (LoggedEvent event : events) {
            fold(event, rows);
        }
    }

    abstract void fold(LoggedEvent logged, Rows rows) throws SQLException;

    /** Runs a statement in which {@code %s} stands for the table. */
    static int run(Rows rows, String table, String statement, Object... values) {
        return rows.sql()
                .sql(statement.formatted(rows.table(table)))
                .params(Arrays.asList(values))
                .update();
    }

    /**
     * As a column can hold it: what nobody can have meant is moved to where the database can still
     * sort it. Pages that tell the event tell the time that is on record.
     */
    static OffsetDateTime at(Instant instant) {
        Instant held = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return held.atOffset(ZoneOffset.UTC);
    }

    /** The value of a column that may be empty. */
    static OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(QueryRows::at).orElse(null);
    }

    /** The value of a column that may be empty. */
    static UUID id(Optional<? extends Id> id) {
        return id.map(Id::value).orElse(null);
    }
}
