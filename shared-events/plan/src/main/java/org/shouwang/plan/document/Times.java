package org.shouwang.plan.document;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;

/** Reads lengths and times of day. */
final class Times {

    private static final int LONGEST = 3660;
    private static final Text LENGTH =
            Messages.wants(
                    "ISO 8601 时长，如 PT30M、PT2H、P7D", "an ISO 8601 length such as PT30M, PT2H, P7D");

    /** Days and hours, kept apart because a school's day may have 23 or 25 hours. */
    record Length(Period days, Duration time) {}

    private Times() {}

    static Length length(Fields fields, YamlNode value, String at) {
        return fields.parsed(
                value, at, Times::parse, new Length(Period.ZERO, Duration.ofHours(1)), LENGTH);
    }

    static Duration duration(Fields fields, YamlNode value, String at) {
        return fields.parsed(
                value,
                at,
                text -> {
                    var length = parse(text);
                    return length.time().plusDays(length.days().getDays());
                },
                Duration.ofHours(1),
                LENGTH);
    }

    /** A length of time that is longer than none. */
    static Duration positive(Fields fields, YamlNode value, String at) {
        var duration = duration(fields, value, at);
        if (duration.isZero()) {
            fields.reportAt(at, value.line(), LENGTH);
            return Duration.ofHours(1);
        }
        return duration;
    }

    static Period days(Fields fields, YamlNode value, String at) {
        return fields.parsed(
                value,
                at,
                text -> {
                    var length = parse(text);
                    if (!length.time().isZero()) {
                        throw new IllegalArgumentException("days alone");
                    }
                    return length.days();
                },
                Period.ZERO,
                Messages.wants("天数，如 P7D", "days such as P7D"));
    }

    static LocalTime timeOfDay(Fields fields, YamlNode value, String at) {
        return fields.parsed(
                value,
                at,
                LocalTime::parse,
                LocalTime.NOON,
                Messages.wants("时刻，如 \"18:00\"", "a time of day such as \"18:00\""));
    }

    /** Weeks count as days. Months and years are refused: they have no one length. */
    private static Length parse(String text) {
        int clock = text.indexOf('T');
        if (!text.startsWith("P")) {
            throw new IllegalArgumentException("no length");
        }
        var days =
                clock == 1
                        ? Period.ZERO
                        : Period.parse(clock < 0 ? text : text.substring(0, clock));
        var time = clock < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(clock));
        if (days.toTotalMonths() != 0
                || days.isNegative()
                || time.isNegative()
                || days.getDays() > LONGEST
                || time.toDays() > LONGEST) {
            throw new IllegalArgumentException("not this long");
        }
        return new Length(days, time);
    }
}
