package org.shouwang.command.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.shouwang.contract.Role;

/** A week of the duty list, day by day. */
record Week(LocalDate monday, List<Day> days) {

    Week {
        days = List.copyOf(days);
    }

    /**
     * A turn as shown.
     *
     * @param over whether it has ended, so that it is history
     */
    record Turn(String id, String name, Role role, Instant from, Instant until, boolean over) {}

    /** A day with the turns that touch it. */
    record Day(LocalDate date, boolean today, List<Turn> turns) {

        Day {
            turns = List.copyOf(turns);
        }
    }

    public LocalDate before() {
        return monday.minusWeeks(1);
    }

    public LocalDate after() {
        return monday.plusWeeks(1);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Week of(LocalDate monday, List<Turn> turns, ZoneId zone, LocalDate today) {
        return new Week(
                monday,
                IntStream.range(0, 7)
                        .mapToObj(monday::plusDays)
                        .map(day -> day(day, turns, zone, today))
                        .toList());
    }

    private static Day day(LocalDate day, List<Turn> turns, ZoneId zone, LocalDate today) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new Day(
                day,
                day.equals(today),
                turns.stream()
                        .filter(t -> t.from().isBefore(end) && t.until().isAfter(start))
                        .toList());
    }
}
