package org.shouwang.plan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.PlanRef;

/** Which level was in force when, on the happened axis. */
final class LevelLine {

    private static final List<FactKind> KINDS =
            List.of(FactKind.PLAN_STARTED, FactKind.LEVEL_RAISED, FactKind.LEVEL_LOWERED);

    /** A stretch at one level; {@code set} is when somebody set it, {@code by} with what. */
    record Stretch(Level level, Instant set, FactKind by) {}

    private final List<Stretch> stretches = new ArrayList<>();

    LevelLine(Plan plan, FactIndex index) {
        for (var entry : index.of(KINDS)) {
            level(plan, entry.fact())
                    .filter(
                            level ->
                                    stretches.isEmpty()
                                            || !level.equals(stretches.getLast().level()))
                    .ifPresent(
                            level ->
                                    stretches.add(
                                            new Stretch(
                                                    level,
                                                    entry.happenedAt(),
                                                    entry.fact().kind())));
        }
    }

    /**
     * The level that a fact sets. When the plan does not know it, because the fact was recorded
     * under another plan, it is the mildest that is no milder, or else the gravest.
     */
    private static Optional<Level> level(Plan plan, Fact fact) {
        var known = fact.get(Attribute.LEVEL, PlanRef.class).flatMap(ref -> plan.level(ref.id()));
        return known.or(
                () ->
                        fact.get(Attribute.NEUTRAL, Integer.class)
                                .map(
                                        neutral ->
                                                plan.levels().stream()
                                                        .filter(level -> level.neutral() >= neutral)
                                                        .reduce((_, milder) -> milder)
                                                        .orElse(plan.levels().getFirst())));
    }

    Optional<Stretch> current() {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast());
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /**
     * When a stretch begins for deadlines. The first reaches back over all facts before it, so that
     * a plan started late does not put its deadlines off; a re-rating begins when it was made.
     */
    Instant begins(int stretch) {
        return stretch == 0 ? Instant.MIN : stretches.get(stretch).set();
    }

    /** When the level is one of these; no levels at all means always, even before one is set. */
    Timeline in(Set<String> levels) {
        if (levels.isEmpty()) {
            return Timeline.ALWAYS;
        }
        var builder = new Timeline.Builder();
        for (int i = 0; i < stretches.size(); i++) {
            builder.set(begins(i), levels.contains(stretches.get(i).level().id()));
        }
        return builder.build();
    }
}
