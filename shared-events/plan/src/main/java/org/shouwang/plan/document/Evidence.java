package org.shouwang.plan.document;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.shouwang.plan.fact.FactKind;

/** What facts satisfy a step. */
public sealed interface Evidence {

    /** The same, given by so many people; a watch is kept by one at a time. */
    default Evidence provedBy(int people) {
        return switch (this) {
            case Once(Condition doneWhen) -> new Once(doneWhen.provedBy(people));
            case Kept kept -> kept;
            case Series series ->
                    new Series(
                            series.each().by(people),
                            series.stable(),
                            series.restartOn(),
                            series.countAnewOn(),
                            series.startsAfter(),
                            series.cadences(),
                            series.until());
        };
    }

    /** Done once and for all when the condition has held. */
    record Once(Condition doneWhen) implements Evidence {}

    /** Has to hold all the while until it is released. */
    record Kept(Condition keptWhile, Condition until) implements Evidence {}

    /**
     * Done again and again.
     *
     * @param each what one round is
     * @param stable which rounds count towards {@link Cadence#stable}; empty means all
     * @param restartOn kinds of facts after which counting begins anew
     * @param countAnewOn kinds of facts after which counting begins anew as well, and no date moves
     * @param startsAfter from when the first round counts
     * @param until when the series is over
     */
    record Series(
            FactPattern each,
            Optional<FactPattern> stable,
            Set<FactKind> restartOn,
            Set<FactKind> countAnewOn,
            DeadlineRule.Anchor startsAfter,
            List<Cadence> cadences,
            Condition until)
            implements Evidence {

        public Series {
            restartOn = Set.copyOf(restartOn);
            countAnewOn = Set.copyOf(countAnewOn);
            cadences = List.copyOf(cadences);
        }
    }

    /**
     * How often, at some levels.
     *
     * @param stable how many rounds in a row, counted as the series says, satisfy the gates
     */
    record Cadence(Set<String> levels, List<Phase> phases, int stable) {

        public Cadence {
            levels = Set.copyOf(levels);
            phases = List.copyOf(phases);
        }
    }

    /**
     * A stretch of a cadence: so many rounds at this distance, the last one without an end.
     *
     * @param until the time of day by which a round is due; empty for the very minute
     */
    record Phase(Period days, Duration time, Optional<LocalTime> until, OptionalInt times) {}
}
