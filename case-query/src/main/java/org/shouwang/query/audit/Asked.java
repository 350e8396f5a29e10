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
 */
record Asked(
        UUID casefile,
        List<Responses.Row> all,
        Optional<UUID> only,
        Instant knownAt,
        boolean past,
        int reads) {

    Asked {
        all = List.copyOf(all);
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
