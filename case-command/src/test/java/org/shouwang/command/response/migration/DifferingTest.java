package org.shouwang.command.response.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.command.plan.words.StepWords;
import org.shouwang.plan.difference.PlanAspect;
import org.shouwang.plan.difference.StepAspect;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.shouwang.plan.document.StepKind;
import org.shouwang.plan.document.Strength;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;

/** What a move would change is told in the words of the plans, in both languages. */
class DifferingTest {

    private static final Texts TEXTS = Texts.onClassPath();
    private static final String CANONICAL =
            new String(CanonicalPlan.document(), StandardCharsets.UTF_8);

    @Test
    void only_what_differs_is_told_before_and_after() {
        Differing differing =
                differing(
                        CANONICAL.replace(
                                "- {after: {step: start-plan}, within: PT2H}",
                                "- {after: {step: start-plan}, within: PT90M}"));
        assertThat(differing.changed())
                .singleElement()
                .satisfies(
                        step -> {
                            assertThat(in(Language.ZH, step.name())).isEqualTo("向教育局口头报告");
                            assertThat(step.lines())
                                    .singleElement()
                                    .satisfies(
                                            line -> {
                                                assertThat(all(Language.ZH, line.before()))
                                                        .containsExactly("“启动预案并定级”完成起 2 小时内");
                                                assertThat(all(Language.EN, line.after()))
                                                        .containsExactly(
                                                                "Within 1 hour 30 min of “Start the"
                                                                        + " plan at a level” being"
                                                                        + " done");
                                            });
                        });
    }

    @Test
    void another_owner_and_another_strength_are_told_by_their_names() {
        Differing differing =
                differing(
                        CANONICAL.replace(
                                """
                                    owner: {roles: [finder, security, duty-teacher], escalation: [psychology-lead]}
                                    needs:
                                      - {step: secure-student, strength: soft}
                                """,
                                """
                                    owner: {roles: [security, duty-teacher], escalation: [psychology-lead]}
                                    needs:
                                      - {step: secure-student, strength: hard}
                                """));
        List<Differing.Line> lines = differing.changed().getFirst().lines();
        assertThat(lines).extracting(line -> in(Language.EN, line.what())).hasSize(2);
        assertThat(all(Language.EN, lines.getFirst().after()))
                .containsExactly("Security, Duty teacher");
        assertThat(all(Language.EN, lines.getLast().before()))
                .containsExactly("Once done: Keep the student in sight (should come first)");
        assertThat(all(Language.EN, lines.getLast().after()))
                .containsExactly("Once done: Keep the student in sight (must come first)");
    }

    @Test
    void every_part_of_the_canonical_plan_has_its_words() {
        Plan plan = CanonicalPlan.plan();
        var words = new StepWords(plan);
        for (var step : plan.steps()) {
            for (StepAspect aspect : StepAspect.values()) {
                for (Language language : Language.values()) {
                    assertThat(all(language, words.of(step, aspect)))
                            .noneMatch(String::isBlank)
                            .noneMatch(text -> text.contains("migration."))
                            .noneMatch(text -> text.contains("{"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void every_kind_of_fact_has_its_words(FactKind kind) {
        said("migration.fact." + kind);
    }

    @Test
    void every_aspect_has_its_words() {
        for (StepAspect aspect : StepAspect.values()) {
            said("migration.aspect." + aspect);
        }
        for (PlanAspect aspect : PlanAspect.values()) {
            said("migration.beside." + aspect);
        }
        for (StepKind kind : StepKind.values()) {
            said("migration.kind." + kind);
        }
        for (Strength strength : Strength.values()) {
            said("migration.strength." + strength);
        }
        for (Gate gate : Gate.values()) {
            said("migration.gate." + gate);
        }
    }

    private static void said(String key) {
        for (Language language : Language.values()) {
            assertThat(TEXTS.written(language, key)).as("%s in %s", key, language).isPresent();
        }
    }

    private static List<String> all(Language language, List<Text> texts) {
        return texts.stream().map(text -> in(language, text)).toList();
    }

    private static String in(Language language, Text text) {
        Locale locale = language.locale();
        return text.in(locale, TEXTS);
    }

    private static Differing differing(String after) {
        return Differing.of(CanonicalPlan.plan(), read(after));
    }

    private static Plan read(String document) {
        return switch (PlanReader.read(document.getBytes(StandardCharsets.UTF_8))) {
            case PlanReading.Sound(Plan plan) -> plan;
            case PlanReading.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
