package org.shouwang.plan.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode.Instrument;
import org.shouwang.plan.fact.FactCode.Rationale;
import org.shouwang.plan.fact.FactKind;

/** The neutral level that assessments force at least. */
final class ForcedLevel {

    /** A day that turns at midnight is no other day for whoever sits with a student at night. */
    private static final Duration NIGHT = Duration.ofHours(12);

    private final List<Entry> assessments;
    private final SchoolCalendar calendar;

    private ForcedLevel(List<Entry> assessments, SchoolCalendar calendar) {
        this.assessments = assessments;
        this.calendar = calendar;
    }

    /**
     * What an answer forced stands, whatever is answered after it, until it is judged. Otherwise
     * whoever once tried to take his life could never be at a lower level.
     */
    static OptionalInt atLeast(FactIndex index, SchoolCalendar calendar) {
        var forced = new ForcedLevel(index.of(FactKind.ASSESSED), calendar);
        return forced.assessments.stream()
                .filter(entry -> !forced.judged(entry))
                .mapToInt(ForcedLevel::least)
                .filter(least -> least > 0)
                .max();
    }

    private boolean judged(Entry screen) {
        return assessments.stream().anyMatch(entry -> judges(entry, screen));
    }

    /**
     * A screen is no diagnosis: a clinical judgement, or the same instrument asked again, answers
     * it with reasons, before a second person, and on a later day than the screen was told.
     */
    private boolean judges(Entry entry, Entry screen) {
        return least(entry) < least(screen)
                && (instrument(entry) == Instrument.FREE || instrument(entry) == instrument(screen))
                && reasoned(entry)
                && entry.fact().staff() > 1
                && later(entry.happenedAt(), screen.fact().recordedAt());
    }

    private boolean later(Instant judged, Instant told) {
        return !judged.isBefore(told.plus(NIGHT)) && day(told).isBefore(day(judged));
    }

    private LocalDate day(Instant instant) {
        return calendar.local(instant).toLocalDate();
    }

    private static int least(Entry entry) {
        return entry.fact().get(Attribute.FORCED_MINIMUM, Integer.class).orElse(0);
    }

    private static Instrument instrument(Entry entry) {
        return entry.fact().get(Attribute.INSTRUMENT, Instrument.class).orElse(Instrument.FREE);
    }

    private static boolean reasoned(Entry entry) {
        return entry.fact()
                .get(Attribute.RATIONALE, Rationale.class)
                .filter(Rationale.GIVEN::equals)
                .isPresent();
    }
}
