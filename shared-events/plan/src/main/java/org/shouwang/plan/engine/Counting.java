package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a repeated step has come towards what the gates ask, and from when more counts: for
 * whoever wonders why what was just recorded moved nothing.
 *
 * @param have rounds in a row that stand
 * @param need how many the level needs
 * @param nextFrom from when the next one counts as a round; past where it would count at once
 */
public record Counting(int have, int need, Instant nextFrom) {

    static Counting of(SeriesRuns runs, LevelLine levels, SchoolCalendar calendar, Instant begin) {
        var held = runs.held(begin);
        var rounds = Set.copyOf(held);
        int stable = 0;
        var from = begin;
        for (var entry : runs.counted()) {
            stable = runs.count(stable, entry, begin, rounds);
            if (runs.restarts(entry)) {
                from = DueDates.later(begin, entry.happenedAt());
            } else if (rounds.contains(entry)) {
                from = farEnough(runs, held, calendar);
            }
        }
        int last = levels.stretches().size() - 1;
        return new Counting(stable, last < 0 ? 0 : runs.need(last), from);
    }

    /** The first instant that is far enough from the last of those held. */
    private static Instant farEnough(SeriesRuns runs, List<Entry> held, SchoolCalendar calendar) {
        var previous = held.getLast().happenedAt();
        return calendar.local(previous)
                .toLocalDate()
                .plusDays(runs.apart(previous, Optional.empty(), held))
                .atStartOfDay(calendar.zone())
                .toInstant();
    }
}
