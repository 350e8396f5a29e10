package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * The truth of something over all time: false at first, turning at each instant of a rising list.
 * {@link Instant#MIN} as the first turn means "always so far".
 */
record Timeline(List<Instant> turns) {

    static final Timeline NEVER = new Timeline(List.of());
    static final Timeline ALWAYS = new Timeline(List.of(Instant.MIN));

    /** A stretch of truth; no end means that it goes on. */
    record Span(Instant from, Optional<Instant> to) {}

    static Timeline from(Optional<Instant> instant) {
        return instant.map(i -> new Timeline(List.of(i))).orElse(NEVER);
    }

    boolean at(Instant instant) {
        int turned = 0;
        for (var turn : turns) {
            if (turn.isAfter(instant)) {
                break;
            }
            turned++;
        }
        return turned % 2 == 1;
    }

    /** Whether it is true in the end, after all turns. */
    boolean last() {
        return turns.size() % 2 == 1;
    }

    Optional<Instant> first() {
        return turns.stream().findFirst();
    }

    /** The first instant at or after another at which it is true. */
    Optional<Instant> firstFrom(Instant instant) {
        return at(instant)
                ? Optional.of(instant)
                : spans().stream().map(Span::from).filter(f -> f.isAfter(instant)).findFirst();
    }

    List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < turns.size(); i += 2) {
            spans.add(
                    new Span(
                            turns.get(i),
                            i + 1 < turns.size()
                                    ? Optional.of(turns.get(i + 1))
                                    : Optional.empty()));
        }
        return spans;
    }

    Timeline and(Timeline other) {
        return this == ALWAYS ? other : other == ALWAYS ? this : merge(other, (a, b) -> a && b);
    }

    Timeline or(Timeline other) {
        return this == NEVER ? other : other == NEVER ? this : merge(other, (a, b) -> a || b);
    }

    Timeline not() {
        if (!turns.isEmpty() && turns.getFirst().equals(Instant.MIN)) {
            return new Timeline(turns.subList(1, turns.size()));
        }
        var turned = new ArrayList<Instant>(turns.size() + 1);
        turned.add(Instant.MIN);
        turned.addAll(turns);
        return new Timeline(turned);
    }

    private Timeline merge(Timeline other, BinaryOperator<Boolean> join) {
        var instants = new TreeSet<>(turns);
        instants.addAll(other.turns);
        var builder = new Builder();
        for (var instant : instants) {
            builder.set(instant, join.apply(at(instant), other.at(instant)));
        }
        return builder.build();
    }

    /**
     * Builds a timeline from truths in rising order; what is over in the same instant never was.
     */
    static final class Builder {

        private final List<Instant> turns = new ArrayList<>();

        void set(Instant instant, boolean truth) {
            if (truth == (turns.size() % 2 == 1)) {
                return;
            }
            if (!turns.isEmpty() && turns.getLast().equals(instant)) {
                turns.removeLast();
            } else {
                turns.add(instant);
            }
        }

        Timeline build() {
            return turns.isEmpty() ? NEVER : new Timeline(List.copyOf(turns));
        }
    }
}
