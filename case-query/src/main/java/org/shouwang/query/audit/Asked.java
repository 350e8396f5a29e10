package org.shouwang.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wants to read of a case.
 *
 * @param all responses of the case, the earliest first
 * @param only the response that is read alone; empty for the whole case
 * @param knownAt as the record stood then
 * @param past whether that is another instant than now
 * @param reads how many single reads of the file at most; their sums go beyond
 * @param eventsAlone whether nothing but the events is wanted: neither what they come to nor who
 *     read the file
 */
record Asked(
        UUID casefile,
        List<Responses.Row> all,
        Optional<UUID> only,
        Instant knownAt,
        boolean past,
        int reads,
        boolean eventsAlone) {

    Asked {
        all = List.copyOf(all);
    }

    Asked(
            UUID casefile,
            List<Responses.Row> all,
            Optional<UUID> only,
            Instant knownAt,
            boolean past,
            int reads) {
        this(casefile, all, only, knownAt, past, reads, false);
    }

    /** The same, but for its events alone. */
    Asked forEvents() {
        return new Asked(casefile, all, only, knownAt, past, reads, true);
    }

    /** The responses that are read. */
    List<Responses.Row> shown() {
        return all.stream()
                .filter(row -> only.isEmpty() || only.get().equals(row.id()))
                .filter(row -> !row.startedAt().isAfter(knownAt))
                .toList();
    }

    /** Its place among the responses of the case, from 1. */
    int number(Responses.Row row) {
        return all.indexOf(row) + 1;
    }

    List<UUID> ids() {
        return shown().stream().map(Responses.Row::id).toList();
    }
}
