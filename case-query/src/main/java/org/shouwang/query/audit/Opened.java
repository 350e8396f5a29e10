package org.shouwang.query.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.query.cases.Entries;

/**
 * The rows of a record with the events behind them.
 *
 * @param rows the earliest first
 * @param events by where they stand; one that cannot be read is not in it
 */
record Opened(List<Entries.Entry> rows, Map<Long, LoggedEvent> events) {

    Optional<LoggedEvent> event(Entries.Entry row) {
        return Optional.ofNullable(events.get(row.position()));
    }

    /** The events of one stream, in order. */
    List<LoggedEvent> stream(StreamType type, UUID id) {
        return rows.stream()
                .filter(row -> row.type() == type && row.stream().equals(id))
                .flatMap(row -> Stream.ofNullable(events.get(row.position())))
                .toList();
    }

    /** The rows of some streams. */
    List<Entries.Entry> of(Collection<UUID> streams) {
        return rows.stream().filter(row -> streams.contains(row.stream())).toList();
    }
}
