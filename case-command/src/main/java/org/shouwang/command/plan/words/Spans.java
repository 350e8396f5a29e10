package org.shouwang.command.plan.words;

import java.time.Duration;
import java.time.Period;
import org.shouwang.web.text.Text;

/** Lengths of time in words, exactly: a plan's ninety minutes are not "one hour". */
final class Spans {

    private Spans() {}

    static Text of(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % (24 * 60) == 0 && minutes >= 48 * 60) {
            return Text.of("web.time.days", length.toDays());
        }
        if (minutes < 60) {
            return Text.of("web.time.minutes", minutes);
        }
        Text hours = Text.of("web.time.hours", length.toHours());
        return minutes % 60 == 0
                ? hours
                : Text.of("web.time.and", hours, Text.of("web.time.minutes", minutes % 60));
    }

    static Text of(Period days, Duration time) {
        if (days.isZero()) {
            return of(time);
        }
        Text whole = Text.of("web.time.days", whole(days));
        return time.isZero() ? whole : Text.of("web.time.and", whole, of(time));
    }

    private static long whole(Period days) {
        return days.toTotalMonths() * 30 + days.getDays();
    }
}
