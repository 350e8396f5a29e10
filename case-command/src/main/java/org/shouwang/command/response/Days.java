package org.shouwang.command.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shouwang.web.text.Text;

/** Days as people write them, in both languages. */
final class Days {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("y 年 M 月 d 日");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM y", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Days() {}

    static Text of(LocalDate day) {
        return Text.said(ZH.format(day), EN.format(day));
    }

    /** With the time of the day. */
    static Text of(Instant instant, ZoneId zone) {
        var at = instant.atZone(zone);
        return Text.said(
                ZH.format(at) + " " + CLOCK.format(at), EN.format(at) + ", " + CLOCK.format(at));
    }

    /** How long something has lasted: in days, and in hours while it is not two of them. */
    static Text span(Instant from, Instant to) {
        var lasted = Duration.between(from, to);
        return lasted.toDays() < 2
                ? Text.of("response.span.hours", lasted.toHours())
                : Text.of("response.span.days", lasted.toDays());
    }
}
