package org.shouwang.plan.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.plan.document.Evidence.Cadence;
import org.shouwang.plan.document.Evidence.Series;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.fact.FactKind;

/** Works out the rounds of one series: when each was due, and how many in a row were stable. */
final class SeriesRuns {

    private static final List<FactKind> LEVELS =
            List.of(FactKind.PLAN_STARTED, FactKind.LEVEL_RAISED, FactKind.LEVEL_LOWERED);

    private final Series series;
    private final FactIndex index;
    private final LevelLine levels;
    private final SchoolCalendar calendar;
    private final Axis.Credited credited;

    SeriesRuns(
            Series series,
            FactIndex index,
            LevelLine levels,
            SchoolCalendar calendar,
            Axis.Credited credited) {
        this.series = series;
        this.index = index;
        this.levels = levels;
        this.calendar = calendar;
        this.credited = credited;
    }

    /** Each round that was held since the series began, and the one to come unless it is over. */
    List<Round> rounds(Instant begin, boolean over, Waivers waivers) {
        var rounds = new ArrayList<Round>();
        var held = held(begin);
        var previous = begin;
        for (var entry : held) {
            var at = entry.happenedAt();
            var done =
                    Optional.of(
                            new Completion(
                                    at,
                                    entry.provedAt(series.each()),
                                    credited.of(entry, series.each())));
            var due = waivers.moved(due(previous, Optional.of(at), held, rounds.size()), done);
            rounds.add(round(rounds, previous, due, done));
            previous = at;
        }
        if (!over) {
            var due =
                    waivers.moved(
                            due(previous, Optional.empty(), held, rounds.size()), Optional.empty());
            rounds.add(round(rounds, previous, due, Optional.empty()));
        }
        return rounds;
    }

    private static Round round(
            List<Round> before, Instant opened, Optional<Instant> due, Optional<Completion> done) {
        return new Round(before.size() + 1, Optional.of(opened), due, done);
    }

    /**
     * Those that count as rounds. Seeing somebody more often than asked is good and is on record,
     * but eight talks on one afternoon are no eight days: a round counts from the next day on and
     * once half of the time to its date has passed. The first one, and the first after a restart,
     * always counts.
     */
    List<Entry> held(Instant begin) {
        var held = new ArrayList<Entry>();
        boolean first = true;
        for (var entry : counted()) {
            if (restarts(entry)) {
                first = true;
            } else if (isOne(entry, begin) && (first || farEnough(entry.happenedAt(), held))) {
                held.add(entry);
                first = false;
            }
        }
        return held;
    }

    private boolean isOne(Entry entry, Instant begin) {
        return series.each().matches(entry.fact())
                && entry.fact().staff() >= series.each().persons()
                && !entry.happenedAt().isBefore(begin);
    }

    private boolean farEnough(Instant at, List<Entry> held) {
        var previous = held.getLast().happenedAt();
        return days(previous, at) >= apart(previous, Optional.of(at), held);
    }

    /** How many days the next round has to lie after the previous one. */
    long apart(Instant previous, Optional<Instant> next, List<Entry> held) {
        long whole =
                due(previous, next, held, held.size()).map(due -> days(previous, due)).orElse(0L);
        return Math.max(1, whole / 2);
    }

    private long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(
                calendar.local(from).toLocalDate(), calendar.local(to).toLocalDate());
    }

    /**
     * The earliest date that any level since the previous round sets. One alone puts it off: a
     * lowering after which the plan begins anew takes the place of a date still to come. What had
     * passed by then stays passed.
     */
    private Optional<Instant> due(
            Instant previous, Optional<Instant> next, List<Entry> held, int before) {
        Optional<Instant> earliest = Optional.empty();
        for (int i = 0; i < levels.stretches().size(); i++) {
            var begins = levels.begins(i);
            boolean over =
                    i + 1 < levels.stretches().size() && !levels.begins(i + 1).isAfter(previous);
            boolean tooLate = next.filter(begins::isAfter).isPresent();
            if (over || tooLate) {
                continue;
            }
            if (lowersAnew(levels.stretches().get(i))) {
                earliest = earliest.filter(due -> !due.isAfter(begins));
            }
            var cadence = cadence(levels.stretches().get(i).level());
            if (cadence.isEmpty()) {
                continue;
            }
            int sinceBegins = before - heldBefore(begins, held, before);
            var due = plus(DueDates.later(previous, begins), cadence.get(), sinceBegins);
            earliest = Optional.of(earliest.filter(due::isAfter).orElse(due));
        }
        return earliest;
    }

    private boolean lowersAnew(LevelLine.Stretch stretch) {
        return stretch.by() == FactKind.LEVEL_LOWERED
                && series.restartOn().contains(FactKind.LEVEL_LOWERED);
    }

    private static int heldBefore(Instant begins, List<Entry> held, int limit) {
        int count = 0;
        while (count < limit && held.get(count).happenedAt().isBefore(begins)) {
            count++;
        }
        return count;
    }

    private Instant plus(Instant from, Cadence cadence, int before) {
        int left = before;
        for (var phase : cadence.phases()) {
            if (phase.times().isEmpty() || left < phase.times().getAsInt()) {
                var due = calendar.local(from).plus(phase.days()).plus(phase.time());
                return phase.until().map(due::with).orElse(due).toInstant();
            }
            left -= phase.times().getAsInt();
        }
        throw new IllegalStateException("the last phase has no end");
    }

    private Optional<Cadence> cadence(Level level) {
        return series.cadences().stream()
                .filter(cadence -> cadence.levels().contains(level.id()))
                .findFirst();
    }

    /** When enough rounds in a row stood, counted along the way with the level then in force. */
    Timeline enough(Instant begin) {
        var builder = new Timeline.Builder();
        var held = Set.copyOf(held(begin));
        int stable = 0;
        int stretch = -1;
        builder.set(Instant.MIN, !levels.stretches().isEmpty() && need(0) == 0);
        for (var entry : counted()) {
            var at = entry.happenedAt();
            stable = count(stable, entry, begin, held);
            while (stretch + 1 < levels.stretches().size()
                    && !levels.begins(stretch + 1).isAfter(at)) {
                stretch++;
            }
            builder.set(at, stretch >= 0 && stable >= need(stretch));
        }
        return builder.build();
    }

    List<Entry> counted() {
        Collection<FactKind> kinds = new LinkedHashSet<>(series.each().kinds());
        kinds.addAll(series.restartOn());
        kinds.addAll(series.countAnewOn());
        kinds.addAll(LEVELS);
        return index.of(kinds);
    }

    /** What went badly counts at once, however soon it came after the one before. */
    int count(int before, Entry entry, Instant begin, Set<Entry> held) {
        if (restarts(entry)) {
            return 0;
        }
        if (!isOne(entry, begin)) {
            return before;
        }
        if (!series.stable().map(p -> p.matches(entry.fact())).orElse(true)) {
            return 0;
        }
        return held.contains(entry) ? before + 1 : before;
    }

    boolean restarts(Entry entry) {
        return series.restartOn().contains(entry.fact().kind())
                || series.countAnewOn().contains(entry.fact().kind());
    }

    int need(int stretch) {
        return cadence(levels.stretches().get(stretch).level()).map(Cadence::stable).orElse(0);
    }
}
