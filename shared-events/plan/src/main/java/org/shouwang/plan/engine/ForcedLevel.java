package org.shouwang.plan.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.OptionalInt;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode.Instrument;
import org.shouwang.plan.fact.FactCode.Rationale;
import org.shouwang.plan.fact.FactKind;

/** The neutral level that assessments force at least. */
final class ForcedLevel {

    private ForcedLevel() {}

    /**
     * Repeating an instrument replaces what it said before; another instrument does not. A screen
     * is no diagnosis: what it asked for is answered by a clinical judgement with its reasons,
     * given on a later day than the screen was told. Otherwise whoever once tried to take his life
     * could never be at a lower level.
     */
    static OptionalInt atLeast(FactIndex index, SchoolCalendar calendar) {
        var latest = new EnumMap<Instrument, Entry>(Instrument.class);
        for (var entry : index.of(FactKind.ASSESSED)) {
            var instrument =
                    entry.fact()
                            .get(Attribute.INSTRUMENT, Instrument.class)
                            .orElse(Instrument.FREE);
            if (instrument == Instrument.FREE && reasoned(entry)) {
                var judged = day(entry.happenedAt(), calendar);
                latest.values()
                        .removeIf(
                                screen ->
                                        day(screen.fact().recordedAt(), calendar).isBefore(judged));
            }
            latest.put(instrument, entry);
        }
        return latest.values().stream()
                .flatMap(
                        entry -> entry.fact().get(Attribute.FORCED_MINIMUM, Integer.class).stream())
                .mapToInt(Integer::intValue)
                .max();
    }

    private static boolean reasoned(Entry entry) {
        return entry.fact()
                .get(Attribute.RATIONALE, Rationale.class)
                .filter(Rationale.GIVEN::equals)
                .isPresent();
    }

    private static LocalDate day(Instant instant, SchoolCalendar calendar) {
        return calendar.local(instant).toLocalDate();
    }
}
