package org.shouwang.command.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.log.projection.Projection;
import org.shouwang.log.projection.Rows;

/** A part of the directory: folds the events of some kinds of stream one by one. */
abstract class DirectoryRows implements Projection {

    private final String name;
    private final Set<StreamType> streams;
    private final List<String> tables;

    DirectoryRows(String name, Set<StreamType> streams, List<String> tables) {
        this.name = name;
        this.streams = streams;
        this.tables = tables;
    }

    abstract void fold(LoggedEvent event, Rows rows);

    @Override
    public final void apply(List<LoggedEvent> events, Rows rows) {
        events.forEach(event -> fold(event, rows));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public final Set<StreamType> streams() {
        return streams;
    }

    @Override
    public final List<String> tables() {
        return tables;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
