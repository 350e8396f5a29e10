package org.shouwang.standalone.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Whose week it is: two take turns, from one Monday morning to the next. */
final class Rota {

    static final int WEEKS = 30;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Instant start;
    private final Instant secondWeek;

    Rota(Instant start) {
        this.start = start;
        this.secondWeek =
                Hours.at(Hours.day(start).with(TemporalAdjusters.next(DayOfWeek.MONDAY)), 8, 0);
    }

    Instant from(int week) {
        return week == 0 ? start : secondWeek.plus(WEEK.multipliedBy(week - 1L));
    }

    Person counselor(Instant at) {
        return Cast.counselor(week(at));
    }

    Person dutyTeacher(Instant at) {
        return Cast.duty(week(at));
    }

    /** Who comes upon something: in lessons the class teacher, otherwise whoever has the duty. */
    Person finder(Pupil pupil, Instant at) {
        return Hours.lessons(at) ? pupil.teacher() : dutyTeacher(at);
    }

    /** Whoever is on duty is called first, then those who lead, and then every counselor. */
    List<List<Person>> called(Instant at) {
        return List.of(
                List.of(counselor(at)),
                List.of(Cast.LEAD),
                List.of(Cast.DIRECTOR),
                List.of(Cast.PRINCIPAL),
                Cast.COUNSELORS);
    }

    private int week(Instant at) {
        return at.isBefore(secondWeek)
                ? 0
                : 1 + (int) Duration.between(secondWeek, at).dividedBy(WEEK);
    }
}
