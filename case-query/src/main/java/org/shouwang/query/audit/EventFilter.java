package org.shouwang.query.audit;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events an auditor looks at.
 *
 * @param stream a kind of stream; empty for all
 * @param late only what was entered noticeably later than it happened
 * @param by whose events; absent for everybody's
 */
record EventFilter(@Nullable String stream, @Nullable Boolean late, @Nullable UUID by) {

    EventFilter {
        stream = Objects.requireNonNullElse(stream, "");
        late = Objects.requireNonNullElse(late, false);
    }

    boolean shows(Told told) {
        return (stream.isEmpty() || told.stream().equals(stream))
                && (!late || told.late())
                && (by == null || told.actor().equals(by));
    }
}
