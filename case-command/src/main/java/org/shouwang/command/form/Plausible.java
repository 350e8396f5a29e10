package org.shouwang.command.form;

import java.time.Instant;
import java.time.LocalDate;

/** Times that can be meant: a year mistyped by a digit is none, and no page could draw it. */
public final class Plausible {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Plausible() {}

    public static boolean is(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(END);
    }

    static boolean is(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }
}
