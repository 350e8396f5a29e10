package org.shouwang.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wants to read of a case.
 *
 * @param all responses of the case, the earliest first
 * @param shown those that are read
 * @param knownAt as the record stood then
 * @param past whether that is another instant than now
 * @param reads how many single reads of the file at most; their sums go beyond
 */
record Asked(
        UUID casefile,
        List<Responses.Row> all,
        List<Responses.Row> shown,
        Instant knownAt,
        boolean past,
        int reads) {

    Asked {
        all = List.copyOf(all);
        shown = shown.stream().filter(row -> !row.startedAt().isAfter(knownAt)).toList();
    }

    /** Its place among the responses of the case, from 1. */
    int number(Responses.Row row) {
        return all.indexOf(row) + 1;
    }

    List<UUID> ids() {
        return shown.stream().map(Responses.Row::id).toList();
    }
}
