package org.shouwang.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;

/** The times of a day at which somebody notices something. */
enum Slot {
    LESSONS(LocalTime.of(8, 10), 210),
    LUNCH(LocalTime.of(12, 5), 75),
    AFTERNOON(LocalTime.of(14, 5), 170),
    SELF_STUDY(LocalTime.of(18, 30), 140),
    LIGHTS_OUT(LocalTime.of(21, 5), 100),
    MIDNIGHT(LocalTime.of(23, 45), 65);

    /** When a child in crisis is found, most often in the evening. */
    static final List<Slot> CRISIS =
            List.of(
                    SELF_STUDY,
                    LESSONS,
                    SELF_STUDY,
                    MIDNIGHT,
                    LUNCH,
                    SELF_STUDY,
                    AFTERNOON,
                    MIDNIGHT);

    static final List<Slot> BY_DAY = List.of(LESSONS, LUNCH);

    /** When something worries somebody. */
    static final List<Slot> WORRY =
            List.of(LUNCH, LIGHTS_OUT, SELF_STUDY, AFTERNOON, LIGHTS_OUT, LESSONS, MIDNIGHT);

    private final LocalTime from;
    private final int minutes;

    Slot(LocalTime from, int minutes) {
        this.from = from;
        this.minutes = minutes;
    }

    /** Some minute of it on that day; there are no lessons at a week-end. */
    Instant on(LocalDate day, RandomGenerator chance) {
        boolean inClass = from.isBefore(SELF_STUDY.from);
        return (inClass ? Hours.schoolDayUntil(day) : day)
                .atTime(from)
                .plusMinutes(chance.nextInt(minutes))
                .atZone(Story.ZONE)
                .toInstant();
    }
}
