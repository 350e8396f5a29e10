package org.shouwang.query.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of the list of case files ended: by level, then by the last entry, then by id. */
record CaseCursor(int neutral, Instant touchedAt, UUID id) {

    /** Empty for what is no such place. */
    static Optional<CaseCursor> read(String text) {
        String[] parts = text.split("_");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CaseCursor(
                            Integer.parseInt(parts[0]),
                            Instant.parse(parts[1]),
                            UUID.fromString(parts[2])));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return neutral + "_" + touchedAt + "_" + id;
    }
}
