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

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
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
