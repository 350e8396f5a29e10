package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;

/** The facts that stand, by kind, in the order in which they happened. */
final class FactIndex {

    private static final Comparator<Entry> HAPPENED =
            Comparator.comparing(Entry::happenedAt).thenComparing(Entry::position);

    private static final Set<FactKind> DECIDED =
            EnumSet.of(
                    FactKind.PLAN_STARTED,
                    FactKind.LEVEL_RAISED,
                    FactKind.LEVEL_LOWERED,
                    FactKind.ENDED);
    private static final List<FactKind> STARTS =
            List.of(FactKind.ALERT_RAISED, FactKind.PLAN_STARTED);

    private final Map<FactKind, List<Entry>> byKind = new EnumMap<>(FactKind.class);
    private final Set<UUID> alerted;
    private final Optional<Instant> first;
    private final Instant lastRecorded;

    FactIndex(Facts facts) {
        this(standing(facts), facts);
    }

    private FactIndex(Collection<Entry> standing, Facts facts) {
        alerted = facts.known().keySet();
        for (var entry : standing) {
            byKind.computeIfAbsent(entry.fact().kind(), _ -> new ArrayList<>()).add(entry);
        }
        byKind.values().forEach(entries -> entries.sort(HAPPENED));
        first = standing.stream().map(Entry::happenedAt).min(Comparator.naturalOrder());
        lastRecorded =
                facts.inOrder().stream()
                        .map(fact -> fact.recordedAt())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
    }

    /**
     * Only an earlier fact can be superseded, and what was superseded never comes back. Superseding
     * a fact that was already replaced replaces what stands in its place. What was decided about
     * the course stays: a level that one person raised is lowered by two, and not corrected away.
     */
    private static Collection<Entry> standing(Facts facts) {
        Map<UUID, Entry> standing = new LinkedHashMap<>();
        Map<UUID, UUID> inPlaceOf = new HashMap<>();
        int position = 0;
        for (var fact : facts.inOrder()) {
            if (inPlaceOf.containsKey(fact.id())) {
                continue;
            }
            Optional<Entry> replaced = Optional.empty();
            if (fact.supersedes().isPresent()) {
                var old = fact.supersedes().get();
                while (inPlaceOf.containsKey(old) && !inPlaceOf.get(old).equals(old)) {
                    old = inPlaceOf.get(old);
                }
                replaced = Optional.ofNullable(standing.get(old)).filter(FactIndex::correctable);
                if (replaced.isPresent()) {
                    standing.remove(old);
                    inPlaceOf.put(old, fact.id());
                }
            }
            inPlaceOf.put(fact.id(), fact.id());
            standing.put(fact.id(), new Entry(fact, position++, replaced));
        }
        return standing.values();
    }

    private static boolean correctable(Entry entry) {
        return !DECIDED.contains(entry.fact().kind());
    }

    private FactIndex(FactIndex all, Instant from) {
        alerted = all.alerted;
        first = all.first;
        lastRecorded = all.lastRecorded;
        all.byKind.forEach(
                (kind, entries) ->
                        byKind.put(
                                kind,
                                entries.stream()
                                        .filter(
                                                entry ->
                                                        !entry.happenedAt().isBefore(from)
                                                                || alerted.contains(
                                                                        entry.fact().id()))
                                        .toList()));
    }

    /** What happened from an instant on, and all that the alert told. */
    FactIndex since(Instant from) {
        return first.filter(from::isAfter).isPresent() ? new FactIndex(this, from) : this;
    }

    /** Without the entries that do not count. */
    FactIndex counting(Predicate<Fact> counts) {
        var index = new FactIndex(this, Instant.MIN);
        index.byKind.replaceAll(
                (_, entries) ->
                        entries.stream().filter(entry -> counts.test(entry.fact())).toList());
        return index;
    }

    /** When it all began: with the alert, or with the plan where nobody raised one. */
    Optional<Instant> trigger() {
        return of(STARTS).stream().findFirst().map(Entry::happenedAt);
    }

    List<Entry> of(FactKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The entries of several kinds in the order in which they happened. */
    List<Entry> of(Collection<FactKind> kinds) {
        if (kinds.size() == 1) {
            return of(kinds.iterator().next());
        }
        var all = new ArrayList<Entry>();
        kinds.forEach(kind -> all.addAll(of(kind)));
        all.sort(HAPPENED);
        return all;
    }

    /** When the first fact happened. */
    Optional<Instant> first() {
        return first;
    }

    /** When the last fact was recorded. */
    Instant lastRecorded() {
        return lastRecorded;
    }
}
