package org.shouwang.standalone.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The school's days and hours: when people are there, and when they are asleep. */
final class Hours {

    private static final LocalTime LIGHTS_OUT = LocalTime.of(22, 0);
    private static final LocalTime RISING = LocalTime.of(6, 0);
    private static final LocalTime ALL_ASLEEP = LocalTime.of(1, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private Hours() {}

    static LocalDate day(Instant at) {
        return at.atZone(Story.ZONE).toLocalDate();
    }

    static LocalTime clock(Instant at) {
        return at.atZone(Story.ZONE).toLocalTime();
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Story.ZONE).toInstant();
    }

    static boolean schoolDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** That day, or the next on which there is school. */
    static LocalDate schoolDayFrom(LocalDate day) {
        return schoolDay(day) ? day : schoolDayFrom(day.plusDays(1));
    }

    /** That day, or the last before it on which there is school. */
    static LocalDate schoolDayUntil(LocalDate day) {
        return schoolDay(day) ? day : schoolDayUntil(day.minusDays(1));
    }

    /** From when the lights go out until the school gets up. */
    static boolean night(Instant at) {
        return !clock(at).isBefore(LIGHTS_OUT) || clock(at).isBefore(RISING);
    }

    /** Evening self-study, until the lights go out. */
    static boolean evening(Instant at) {
        return !clock(at).isBefore(EVENING) && !night(at);
    }

    /** Whether the class teachers are in the building. */
    static boolean lessons(Instant at) {
        return schoolDay(day(at)) && !evening(at) && !night(at);
    }

    /** The day that a night ends in; by day, the same day. */
    static LocalDate morningAfter(Instant at) {
        return clock(at).isBefore(LIGHTS_OUT) ? day(at) : day(at).plusDays(1);
    }

    /** That moment; or, when the teachers were at home then, the evening before. */
    static Instant atWork(Instant at) {
        boolean early = clock(at).isBefore(RISING.plusHours(1));
        return early || night(at)
                ? at(
                        early ? day(at).minusDays(1) : day(at),
                        20,
                        10 + (int) (at.getEpochSecond() % 30))
                : at;
    }

    /** That moment; or, when everybody was asleep then, the last at which somebody was not. */
    static Instant awake(Instant at) {
        boolean asleep = !clock(at).isBefore(ALL_ASLEEP) && clock(at).isBefore(RISING);
        return asleep ? at(day(at), 0, 50).minus(Duration.ofSeconds(at.getEpochSecond() % 7)) : at;
    }
}
