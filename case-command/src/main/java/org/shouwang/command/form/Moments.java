package org.shouwang.command.form;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Occurred.Precision;
import org.shouwang.web.form.Narrow;

/** Days and times as people and browsers write them. */
final class Moments {

    /** How far a phone's clock may run ahead before a time counts as one that has not come yet. */
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(5);

    private Moments() {}

    static LocalDate day(String typed) throws Malformed {
        try {
            LocalDate day = LocalDate.parse(Narrow.of(typed));
            if (!Plausible.is(day)) {
                throw new Malformed("form.problem.no-such-year");
            }
            return day;
        } catch (DateTimeException e) {
            throw new Malformed("web.fault.time");
        }
    }

    /** A local date and time, an instant, or a day alone, which is kept as known to the day. */
    static Occurred occurred(List<String> typed, FormContext context) throws Malformed {
        String text = Narrow.of(typed.getFirst()).replace(' ', 'T');
        Occurred occurred = text.length() == 10 ? onDay(text, context) : at(text, context);
        if (occurred.at().isAfter(context.now().plus(CLOCK_DRIFT))) {
            throw new Malformed("web.fault.future");
        }
        return occurred.at().isAfter(context.now())
                ? new Occurred(context.now(), occurred.precision())
                : occurred;
    }

    private static Occurred at(String text, FormContext context) throws Malformed {
        try {
            Instant instant =
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(context.zone()).toInstant();
            if (!Plausible.is(instant)) {
                throw new Malformed("form.problem.no-such-year");
            }
            return Occurred.exactly(instant);
        } catch (DateTimeException e) {
            throw new Malformed("web.fault.time");
        }
    }

    private static Occurred onDay(String text, FormContext context) throws Malformed {
        LocalDate day = day(text);
        if (day.isAfter(LocalDate.ofInstant(context.now(), context.zone()))) {
            throw new Malformed("web.fault.future");
        }
        var noon = day.atTime(LocalTime.NOON).atZone(context.zone()).toInstant();
        return new Occurred(noon.isAfter(context.now()) ? context.now() : noon, Precision.DAY);
    }
}
