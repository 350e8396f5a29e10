package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.fact.Fact;

/**
 * A fact that stands, with the one it replaced.
 *
 * @param position its place in the order of recording
 */
record Entry(Fact fact, int position, Optional<Entry> replaced) {

    Instant happenedAt() {
        return fact.happenedAt();
    }

    /** Its place, or that of the one it puts right where that one said as much. */
    int place(Predicate<Fact> saying) {
        return replaced.filter(old -> saying.test(old.fact))
                .map(old -> old.place(saying))
                .orElse(position);
    }

    /**
     * Since when the record proves what a pattern asks. Correcting a detail does not make an entry
     * late; but nobody gains time by a correction that makes a fact count, or moves it back.
     */
    Instant provedAt(FactPattern pattern) {
        return replaced.filter(
                        old ->
                                pattern.matches(old.fact)
                                        && (pattern.persons() <= old.fact.staff()
                                                || fact.staff() <= old.fact.staff())
                                        && !fact.happenedAt().isBefore(old.fact.happenedAt()))
                .map(old -> old.provedAt(pattern))
                .orElse(fact.recordedAt());
    }
}
