package org.shouwang.command.worry;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** Time that counts on working days alone: the clock stands still at weekends and on days off. */
final class WorkingTime {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final ZoneId zone;
    private final Set<LocalDate> daysOff;

    WorkingTime(ZoneId zone, Set<LocalDate> daysOff) {
        this.zone = zone;
        this.daysOff = Set.copyOf(daysOff);
    }

    /** The instant at which so much working time has passed. */
    Instant after(Instant from, Duration time) {
        ZonedDateTime at = from.atZone(zone);
        Duration left = time;
        while (true) {
            ZonedDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay(zone);
            if (works(at.toLocalDate())) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    private boolean works(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !daysOff.contains(day);
    }
}
