package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Condition;
import org.shouwang.plan.document.Evidence;
import org.shouwang.plan.document.FactPattern;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.engine.SchoolCalendar;
import org.shouwang.plan.engine.StepState;
import org.shouwang.plan.engine.StepView;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.fact.PlanRef;

/** What holds for whatever facts there are, tried on random ones from fixed seeds. */
class RandomFactsTest {

    private static final Plan PLAN = CanonicalPlan.plan();
    private static final PlanEngine ENGINE =
            new PlanEngine(PLAN, SchoolCalendar.weekdays(Story.SHANGHAI));
    private static final Instant BEGIN = Story.instant("2026-03-10T23:05");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_due_instant_never_depends_on_who_asks_when(long seed) {
        var facts = random(new Random(seed), 120);
        var first = ENGINE.view(facts, BEGIN);

        for (var later : List.of("PT1H", "P3D", "P90D", "P2000D")) {
            var view = ENGINE.view(facts, BEGIN.plus(Duration.parse(later)));
            for (int i = 0; i < view.steps().size(); i++) {
                assertThat(view.steps().get(i).rounds()).isEqualTo(first.steps().get(i).rounds());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void whatever_is_recorded_in_whatever_order_the_engine_answers(long seed) {
        var random = new Random(seed);
        var facts = Facts.none();
        for (var fact : random(random, 80).inOrder()) {
            var before = facts;
            facts = facts.plus(fact);
            var view = ENGINE.view(facts, fact.recordedAt());
            assertThat(view.steps()).hasSameSizeAs(PLAN.steps());
            assertThat(ENGINE.newDeadlines(before, facts)).doesNotHaveDuplicates();
            assertThat(ENGINE.deviations(facts, fact)).isNotNull();
            for (var gate : Gate.values()) {
                assertThat(view.unmet(gate))
                        .allMatch(step -> !step.state().satisfied())
                        .allMatch(step -> !step.missing().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void only_what_the_plan_says_undoes_a_step(long seed) {
        var random = new Random(seed);
        var facts = random(random, 100);
        var done = new ArrayList<>(done(facts));
        for (int i = 0; i < 40; i++) {
            var more = fact(random, 1000 + i, facts.inOrder().getLast().recordedAt(), facts);
            if (more.supersedes().isEmpty()) {
                facts = facts.plus(more);
                done.removeIf(step -> undoneBy(step).contains(more.kind()));
            }
        }
        assertThat(done).isNotEmpty();
        assertThat(done(facts)).containsAll(done);
    }

    private static Set<FactKind> undoneBy(String step) {
        return PLAN.step(step).orElseThrow().evidence() instanceof Evidence.Once(var doneWhen)
                ? undoing(doneWhen)
                : Set.of();
    }

    /** The kinds after which a proof may have to be made again. */
    private static Set<FactKind> undoing(Condition condition) {
        return switch (condition) {
            case Condition.All(var all) -> undoing(all);
            case Condition.Any(var any) -> undoing(any);
            case Condition.Not(var not) -> mentioned(not);
            case FactPattern pattern -> {
                var kinds = EnumSet.noneOf(FactKind.class);
                pattern.until().forEach(until -> kinds.addAll(until.kinds()));
                if (pattern.latest()) {
                    kinds.addAll(pattern.kinds());
                }
                yield kinds;
            }
            case Condition.LevelIs _, Condition.StepDone _ -> EnumSet.allOf(FactKind.class);
        };
    }

    private static Set<FactKind> undoing(List<Condition> conditions) {
        var kinds = EnumSet.noneOf(FactKind.class);
        conditions.forEach(condition -> kinds.addAll(undoing(condition)));
        return kinds;
    }

    private static Set<FactKind> mentioned(Condition condition) {
        return switch (condition) {
            case FactPattern pattern -> pattern.kinds();
            case Condition.All(var all) -> mentioned(all);
            case Condition.Any(var any) -> mentioned(any);
            case Condition.Not(var not) -> mentioned(not);
            case Condition.LevelIs _, Condition.StepDone _ -> EnumSet.allOf(FactKind.class);
        };
    }

    private static Set<FactKind> mentioned(List<Condition> conditions) {
        var kinds = EnumSet.noneOf(FactKind.class);
        conditions.forEach(condition -> kinds.addAll(mentioned(condition)));
        return kinds;
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void every_deadline_that_runs_is_shown_on_its_step(long seed) {
        var facts = random(new Random(seed), 100);
        var view = ENGINE.view(facts, BEGIN);

        assertThat(ENGINE.deadlines(facts))
                .allSatisfy(
                        deadline ->
                                assertThat(view.step(deadline.step()).due())
                                        .contains(deadline.dueAt()));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void the_order_of_recording_changes_nothing_that_happened(long seed) {
        var random = new Random(seed);
        var distinct = distinctInstants(random, 60);
        var one = ENGINE.view(new Facts(distinct), BEGIN);
        var shuffled = new ArrayList<>(distinct);
        java.util.Collections.shuffle(shuffled, random);
        var other = ENGINE.view(new Facts(shuffled), BEGIN);

        for (int i = 0; i < one.steps().size(); i++) {
            assertThat(other.steps().get(i).state()).isEqualTo(one.steps().get(i).state());
            assertThat(other.steps().get(i).rounds().stream().map(Round::due).toList())
                    .isEqualTo(one.steps().get(i).rounds().stream().map(Round::due).toList());
        }
    }

    private static List<String> done(Facts facts) {
        return ENGINE.view(facts, BEGIN).steps().stream()
                .filter(view -> view.step().evidence() instanceof Evidence.Once)
                .filter(view -> view.state() == StepState.DONE)
                .map(StepView::step)
                .map(step -> step.id())
                .toList();
    }

    private static List<Fact> distinctInstants(Random random, int count) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < count; i++) {
            var fact = fact(random, i, BEGIN.plusSeconds(i * 997L), Facts.none());
            facts.add(
                    new Fact(
                            fact.id(),
                            fact.kind(),
                            BEGIN.plusSeconds(i * 997L),
                            BEGIN.plus(Duration.ofDays(2)),
                            fact.by(),
                            fact.confirmedBy(),
                            fact.supersedes(),
                            fact.attributes()));
        }
        return facts;
    }

    private static Facts random(Random random, int count) {
        var facts = Facts.none();
        var now = BEGIN;
        for (int i = 0; i < count; i++) {
            now = now.plusSeconds(random.nextInt(60 * 60 * 8));
            facts = facts.plus(fact(random, i, now, facts));
        }
        return facts;
    }

    private static Fact fact(Random random, int number, Instant now, Facts before) {
        var kind =
                number == 0
                        ? FactKind.ALERT_RAISED
                        : FactKind.values()[random.nextInt(FactKind.values().length)];
        var happened = now.minusSeconds(random.nextInt(3) == 0 ? random.nextInt(200_000) : 0);
        var fact =
                Fact.of(new UUID(2, number), kind, happened, now, new UUID(3, random.nextInt(4)));
        for (var attribute : kind.attributes()) {
            if (random.nextInt(4) > 0) {
                fact = fact.with(attribute, value(random, attribute, now));
            }
        }
        if (random.nextInt(5) == 0) {
            fact = fact.confirmedBy(new UUID(3, random.nextInt(4)));
        }
        if (random.nextInt(10) == 0 && !before.inOrder().isEmpty()) {
            var old = before.inOrder().get(random.nextInt(before.inOrder().size()));
            fact = fact.superseding(old.id());
        }
        return fact;
    }

    private static Object value(Random random, Attribute attribute, Instant now) {
        return switch (attribute) {
            case LEVEL ->
                    any(random, PLAN.levels().stream().map(l -> new PlanRef(l.id())).toList());
            case STEP -> any(random, PLAN.steps().stream().map(s -> new PlanRef(s.id())).toList());
            case REASON ->
                    any(random, PLAN.reasons().stream().map(r -> new PlanRef(r.id())).toList());
            case EXPIRES_AT -> now.plusSeconds(random.nextInt(500_000));
            case RETURN_ON, REVIEW_ON -> LocalDate.of(2026, 3, 11).plusDays(random.nextInt(60));
            default ->
                    attribute.type() == Integer.class
                            ? Integer.valueOf(random.nextInt(5))
                            : attribute.type() == UUID.class
                                    ? new UUID(4, random.nextInt(5))
                                    : any(random, List.of(attribute.type().getEnumConstants()));
        };
    }

    private static Object any(Random random, List<?> of) {
        return of.get(random.nextInt(of.size()));
    }
}
