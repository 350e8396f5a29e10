package org.shouwang.query.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where a page of a list ended that goes back in time; two of one instant stand apart by id. */
public record Place(Instant at, UUID id) {

    /** Empty for what is no such place. */
    public static Optional<Place> read(String text) {
        String[] parts = text.split("_");
        try {
            return parts.length == 2
                    ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** As a query takes it, which begins after it: as {@code :before} and {@code :last}. */
    public void into(Map<String, Object> parameters) {
        parameters.put("before", at.atOffset(ZoneOffset.UTC));
        parameters.put("last", id);
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
