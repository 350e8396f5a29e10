package org.shouwang.query.audit;

import java.util.List;
import java.util.Optional;

/**
 * As many events as a page draws at once. Whoever reads on asks for those from the next one on.
 *
 * @param before the last one that stands before these
 * @param next where the first one stands that comes after these
 * @param left how many come after these
 */
record Batch(List<Told> events, Optional<Told> before, Optional<Long> next, int left) {

    /** A night and the day after it, or weeks of an ordinary case. */
    static final int MOST = 200;

    Batch {
        events = List.copyOf(events);
    }

    /**
     * @param all the earliest first
     * @param from where the first one stands that is wanted
     * @param most how many at most
     */
    static Batch of(List<Told> all, long from, int most) {
        int first = (int) all.stream().takeWhile(told -> told.position() < from).count();
        int end = (int) Math.min((long) first + most, all.size());
        return new Batch(
                all.subList(first, end),
                first == 0 ? Optional.empty() : Optional.of(all.get(first - 1)),
                end == all.size() ? Optional.empty() : Optional.of(all.get(end).position()),
                all.size() - end);
    }

    /** Those that come after these, if that many are left; otherwise as many as are. */
    public int more() {
        return Math.min(MOST, left);
    }
}
