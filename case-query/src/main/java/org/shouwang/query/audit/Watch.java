package org.shouwang.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.engine.Patterns;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** Who had the student in sight, one after another, and when nobody had. */
final class Watch {

    private static final Set<FactKind> TAKEN =
            EnumSet.of(FactKind.SUPERVISION_STARTED, FactKind.SUPERVISION_HANDED_OVER);
    private static final Set<FactKind> GIVEN =
            EnumSet.of(FactKind.SUPERVISION_ENDED, FactKind.CUSTODY_HANDED_OVER);

    private Watch() {}

    /**
     * A time in which one adult, or nobody, was with the student.
     *
     * @param fact that began it; empty for the time before the first word of anybody
     * @param early whether it lies before there was an alert or a response, and covers nothing
     * @param until when the next began; empty for the last adult
     */
    record Turn(
            Optional<Fact> fact,
            boolean gap,
            boolean early,
            Instant from,
            Optional<Instant> until) {

        /** Of a gap, which always has an end. */
        Duration length() {
            return Duration.between(from, until.orElseThrow());
        }

        /** The part of a turn before an instant, and the part from then on. */
        private Stream<Turn> parted(Instant at) {
            if (!from.truncatedTo(ChronoUnit.MINUTES)
                    .isBefore(at.truncatedTo(ChronoUnit.MINUTES))) {
                return Stream.of(this);
            }
            boolean over = until.filter(end -> !end.isAfter(at)).isPresent();
            Turn before = new Turn(fact, gap, true, from, over ? until : Optional.of(at));
            Turn after = new Turn(fact, gap, false, at, until);
            return Stream.of(before, after)
                    .filter(turn -> !(turn.gap && turn.early))
                    .filter(turn -> turn.early || !over);
        }

        private Turn until(Instant end) {
            return new Turn(fact, gap, early, from, Optional.of(end));
        }

        private boolean takes() {
            return !gap && fact.filter(f -> TAKEN.contains(f.kind())).isPresent();
        }
    }

    /** Whether a step asks that somebody stays. */
    static boolean isWatch(Step step) {
        return Patterns.of(step.evidence()).stream()
                .anyMatch(p -> p.kinds().contains(FactKind.SUPERVISION_STARTED));
    }

    /**
     * The turns in the order in which they happened; what was corrected is not among them.
     *
     * @param facts of a response, as far as they were known
     * @param asked whether the plan asked that somebody stays: then there is a gap where nobody
     *     said anything
     * @param until how long the plan asked for it, at most until the instant of knowing; only a gap
     *     that is still open needs to know
     */
    static List<Turn> of(Facts facts, boolean asked, Supplier<Instant> until) {
        List<Fact> standing =
                Link.standing(facts).stream()
                        .map(Link::fact)
                        .sorted(Comparator.comparing(Fact::happenedAt))
                        .toList();
        List<Turn> turns = new ArrayList<>();
        if (asked) {
            began(standing).ifPresent(at -> turns.add(gap(Optional.empty(), at)));
        }
        standing.stream()
                .filter(f -> TAKEN.contains(f.kind()) || GIVEN.contains(f.kind()))
                .forEach(f -> add(f, turns));
        if (!turns.isEmpty() && turns.getLast().gap()) {
            close(turns, until.get());
        }
        return began(standing)
                .map(at -> turns.stream().flatMap(turn -> turn.parted(at)).toList())
                .orElseGet(() -> List.copyOf(turns));
    }

    /** Nobody need be there once the plan no longer asks: that is no gap. */
    private static void close(List<Turn> turns, Instant until) {
        Turn open = turns.removeLast();
        if (open.from().isBefore(until)) {
            turns.add(open.until(until));
        }
    }

    private static Optional<Instant> began(List<Fact> standing) {
        return standing.stream()
                .filter(f -> f.kind() == FactKind.ALERT_RAISED || f.kind() == FactKind.PLAN_STARTED)
                .map(Fact::happenedAt)
                .findFirst();
    }

    private static void add(Fact fact, List<Turn> turns) {
        Optional<Turn> now = turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
        if (now.filter(turn -> says(turn, fact)).isPresent()) {
            return;
        }
        now.ifPresent(
                turn -> {
                    turns.removeLast();
                    if (!turn.gap() || fact.happenedAt().isAfter(turn.from())) {
                        turns.add(turn.until(fact.happenedAt()));
                    }
                });
        turns.add(
                custodian(fact).filter(Custodian.NOBODY::equals).isPresent()
                        ? gap(Optional.of(fact), fact.happenedAt())
                        : new Turn(
                                Optional.of(fact),
                                false,
                                false,
                                fact.happenedAt(),
                                Optional.empty()));
    }

    /** Whether a turn says already what a fact says; somebody named stays before somebody. */
    private static boolean says(Turn turn, Fact fact) {
        if (custodian(fact).filter(Custodian.NOBODY::equals).isPresent()) {
            return turn.gap();
        }
        if (TAKEN.contains(fact.kind())) {
            Optional<UUID> adult = adult(fact);
            return turn.takes()
                    && (adult.isEmpty() || adult.equals(turn.fact().flatMap(Watch::adult)));
        }
        return fact.kind() == FactKind.SUPERVISION_ENDED
                && turn.fact().filter(f -> GIVEN.contains(f.kind())).isPresent()
                && turn.fact().flatMap(Watch::custodian).equals(custodian(fact));
    }

    private static Turn gap(Optional<Fact> fact, Instant from) {
        return new Turn(fact, true, false, from, Optional.empty());
    }

    private static Optional<UUID> adult(Fact fact) {
        return fact.get(Attribute.SUPERVISOR, UUID.class);
    }

    private static Optional<Custodian> custodian(Fact fact) {
        return fact.get(Attribute.CUSTODIAN, Custodian.class);
    }
}
