package org.shouwang.plan.document;

import java.time.LocalTime;

/** The hours, on the school's clock, in which the plan counts on fewer people. */
public record Night(LocalTime from, LocalTime to) {

    /** Whether a time of day lies in the night; {@code from} does, {@code to} does not. */
    public boolean contains(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
