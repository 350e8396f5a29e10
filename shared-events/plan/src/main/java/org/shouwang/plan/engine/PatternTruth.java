package org.shouwang.plan.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;

/** Counts the facts that match one pattern, along one axis of time. */
final class PatternTruth {

    private final FactPattern pattern;
    private final List<Entry> hits = new ArrayList<>();
    private final List<Entry> anew = new ArrayList<>();
    private final Set<UUID> people = new HashSet<>();
    private final Set<UUID> standing = new HashSet<>();
    private int staff;

    private PatternTruth(FactPattern pattern) {
        this.pattern = pattern;
    }

    static Timeline timeline(FactPattern pattern, FactIndex index, Axis axis) {
        var truth = new PatternTruth(pattern);
        var builder = new Timeline.Builder();
        var entries = entries(pattern, index);
        if (!(axis instanceof Axis.Happened)) {
            entries = new ArrayList<>(entries);
            entries.sort(
                    Comparator.comparing((Entry entry) -> axis.of(entry, pattern))
                            .thenComparing(Entry::happenedAt)
                            .thenComparing(Entry::position));
        }
        for (var entry : entries) {
            truth.add(entry);
            builder.set(axis.of(entry, pattern), truth.holds());
        }
        return builder.build();
    }

    /** How many matching facts count in the end, and how many people stand for them. */
    static Missing.Lacking lacking(FactPattern pattern, FactIndex index) {
        var truth = new PatternTruth(pattern);
        entries(pattern, index).forEach(truth::add);
        return new Missing.Lacking(pattern, truth.hits.size(), truth.persons());
    }

    private static List<Entry> entries(FactPattern pattern, FactIndex index) {
        if (pattern.until().isEmpty()) {
            return index.of(pattern.kinds());
        }
        Set<FactKind> kinds = new LinkedHashSet<>(pattern.kinds());
        pattern.until().forEach(until -> kinds.addAll(until.kinds()));
        return index.of(kinds);
    }

    private void add(Entry entry) {
        if (pattern.matches(entry.fact())) {
            boolean answered =
                    entry.fact().tellsOfHarm()
                            && anew.stream().anyMatch(before -> answers(before, entry));
            if (!answered) {
                count(entry);
            }
        } else if (beginsAnew(entry.fact())) {
            anew.add(entry);
            var left = hits.stream().filter(hit -> goesOn(hit, entry)).toList();
            hits.clear();
            people.clear();
            standing.clear();
            staff = 0;
            left.forEach(this::count);
        }
    }

    private void count(Entry entry) {
        if (!pattern.differentPeople() || people.add(entry.fact().recordedBy())) {
            hits.add(entry);
            standing.addAll(entry.fact().people());
            staff = Math.max(staff, entry.fact().staff());
        }
    }

    private boolean beginsAnew(Fact fact) {
        return pattern.latest() && pattern.kinds().contains(fact.kind())
                || pattern.until().stream().anyMatch(until -> until.matches(fact));
    }

    private boolean goesOn(Entry hit, Entry after) {
        return hit.fact().tellsOfHarm() && !answers(after, hit);
    }

    /**
     * Nobody has answered what nobody had told: of harm, an answer counts that was given after it
     * was on record. People tell times to the minute; of one minute the record knows the order.
     */
    private boolean answers(Entry answer, Entry harm) {
        var told = harm.provedAt(pattern).truncatedTo(ChronoUnit.MINUTES);
        return !answer.happenedAt().isBefore(told)
                && answer.place(this::beginsAnew) > harm.place(pattern::matches);
    }

    private boolean holds() {
        if (hits.size() < pattern.count() || persons() < pattern.persons()) {
            return false;
        }
        if (pattern.within().isEmpty() && pattern.over().isEmpty()) {
            return true;
        }
        var sorted = hits.stream().map(Entry::happenedAt).sorted().toList();
        boolean apart =
                pattern.over()
                        .map(
                                over ->
                                        !between(sorted.getFirst(), sorted.getLast())
                                                .minus(over)
                                                .isNegative())
                        .orElse(true);
        return apart && pattern.within().map(within -> close(sorted, within)).orElse(true);
    }

    private int persons() {
        return Math.max(standing.size(), staff);
    }

    private boolean close(List<Instant> sorted, Duration within) {
        for (int i = pattern.count() - 1; i < sorted.size(); i++) {
            var span = between(sorted.get(i - pattern.count() + 1), sorted.get(i));
            if (span.compareTo(within) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static Duration between(Instant from, Instant to) {
        return Duration.between(from, to);
    }
}
