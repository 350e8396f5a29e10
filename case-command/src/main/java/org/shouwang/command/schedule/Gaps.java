package org.shouwang.command.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shouwang.command.directory.Duties.Duty;
import org.shouwang.contract.Role;

/**
 * Where nobody is on duty in the next days. The counselor and the psychology lead are called first
 * when an alert comes; while neither is on the list, a gap is a gap, whoever else is.
 *
 * @param now whether nobody is on duty at this moment
 * @param first the first gaps, in order
 * @param more how many follow
 * @param total of all of them together
 */
record Gaps(boolean now, List<Gap> first, int more, Duration total) {

    /** How far ahead one looks: a month is when a list is written. */
    static final Duration AHEAD = Duration.ofDays(30);

    private static final int SHOWN = 10;

    Gaps {
        first = List.copyOf(first);
    }

    /** A time in which nobody is on duty. */
    record Gap(Instant from, Instant until) {

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    public boolean any() {
        return !first.isEmpty();
    }

    static Gaps in(List<Duty> duties, Instant from, Instant until) {
        List<Gap> gaps = new ArrayList<>();
        Instant covered = from;
        for (Duty duty : answering(duties)) {
            if (!duty.from().isBefore(until)) {
                break;
            }
            if (duty.from().isAfter(covered)) {
                gaps.add(new Gap(covered, duty.from()));
            }
            covered = duty.until().isAfter(covered) ? duty.until() : covered;
        }
        if (covered.isBefore(until)) {
            gaps.add(new Gap(covered, until));
        }
        boolean now = !gaps.isEmpty() && gaps.getFirst().from().equals(from);
        Duration total = gaps.stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus);
        List<Gap> first = gaps.stream().limit(SHOWN).toList();
        return new Gaps(now, first, gaps.size() - first.size(), total);
    }

    private static List<Duty> answering(List<Duty> duties) {
        return duties.stream()
                .filter(d -> d.as() == Role.COUNSELOR || d.as() == Role.PSYCHOLOGY_LEAD)
                .sorted(Comparator.comparing(Duty::from))
                .toList();
    }
}
