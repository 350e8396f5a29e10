package org.shouwang.plan.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a school is open.
 *
 * @param weekdays the days of the week on which it is open
 * @param closed dates on which it is not, such as holidays
 * @param open dates on which it is all the same, such as a Sunday worked for a holiday
 */
public record SchoolCalendar(
        ZoneId zone, Set<DayOfWeek> weekdays, Set<LocalDate> closed, Set<LocalDate> open) {

    /** How far to look for the next school day before taking any day. */
    private static final int LONGEST_BREAK = 120;

    public SchoolCalendar {
        weekdays = Set.copyOf(weekdays);
        closed = Set.copyOf(closed);
        open = Set.copyOf(open);
    }

    /** A school open from Monday to Friday, without holidays. */
    public static SchoolCalendar weekdays(ZoneId zone) {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new SchoolCalendar(zone, days, Set.of(), Set.of());
    }

    /** The time on the school's clock. */
    public ZonedDateTime local(Instant instant) {
        return instant.atZone(zone);
    }

    /** Whether the school is open on a date. */
    public boolean isSchoolDay(LocalDate date) {
        return open.contains(date)
                || weekdays.contains(date.getDayOfWeek()) && !closed.contains(date);
    }

    /** A time of the n-th school day after an instant. */
    Instant schoolDaysAfter(Instant from, int days, LocalTime until) {
        var date = local(from).toLocalDate();
        for (int left = days; left > 0; left--) {
            date = next(date);
        }
        return date.atTime(until).atZone(zone).toInstant();
    }

    private LocalDate next(LocalDate after) {
        for (int i = 1; i <= LONGEST_BREAK; i++) {
            if (isSchoolDay(after.plusDays(i))) {
                return after.plusDays(i);
            }
        }
        return after.plusDays(1);
    }
}
