package org.shouwang.query.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.shouwang.web.problem.Problem;

/** The instant whose knowledge a reader asks for. */
final class AsOf {

    private AsOf() {}

    /** As a date-time field of a form sends it, in the school's zone, or an instant. */
    static Optional<Instant> read(String text, ZoneId zone) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException _) {
            throw new Problem.NotThere();
        }
    }
}
