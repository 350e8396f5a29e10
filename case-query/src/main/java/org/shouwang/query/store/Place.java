package org.shouwang.query.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** The instant as a query takes it. */
    public OffsetDateTime time() {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
