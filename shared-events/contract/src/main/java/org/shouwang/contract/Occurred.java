package org.shouwang.contract;

import java.time.Instant;
import java.util.Objects;

/**
 * When something happened, by a human's word. It may differ from when it was recorded (the
 * program's clock) and when it was stored (the database's clock); all three are kept.
 */
public record Occurred(Instant at, Precision precision) {

    public Occurred {
        Objects.requireNonNull(at, "when it happened");
        Objects.requireNonNull(precision, "how precisely that is known");
    }

    public static Occurred exactly(Instant at) {
        return new Occurred(at, Precision.EXACT);
    }

    /** How precisely a human remembers a time. */
    public enum Precision {
        EXACT,
        ABOUT,
        DAY
    }
}
