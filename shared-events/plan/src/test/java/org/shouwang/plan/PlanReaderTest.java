package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.PlanProblem;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.shouwang.plan.document.Script;

class PlanReaderTest {

    private static final String CANONICAL =
            new String(CanonicalPlan.document(), StandardCharsets.UTF_8);

    private static List<PlanProblem> problems(byte[] document) {
        return switch (PlanReader.read(document)) {
            case PlanReading.Sound _ -> List.of();
            case PlanReading.Broken(var problems) -> problems;
        };
    }

    /** The problems after one change, and the line on which the change was made. */
    private static List<PlanProblem> after(String good, String bad) {
        assertThat(CANONICAL).contains(good);
        return problems(
                CANONICAL
                        .replaceFirst(
                                java.util.regex.Pattern.quote(good),
                                java.util.regex.Matcher.quoteReplacement(bad))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static int lineOf(String words) {
        var before = CANONICAL.substring(0, CANONICAL.indexOf(words));
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "late-entry: PT2H | late-entries: PT2H | \"late-entries\" is not known here",
                "kind: watch | kind: wait | \"wait\" is not one of",
                "within: PT15M | within: 15 minutes | ISO 8601",
                "minimum-stay: P14D | minimum-stay: P1M | Write days such as P7D",
                "strength: soft | strength: gentle | \"gentle\" is not one of",
                "fact: means-removed | fact: means-gone | \"means-gone\" is not one of",
                "{danger: yes} | {danger: maybe} | \"maybe\" is not one of",
                "{danger: yes} | {peril: yes} | have no \"peril\"",
                "{step: secure-student, strength: soft} | {step: nowhere, strength: soft} |"
                        + " There is no \"nowhere\" among the steps",
                "roles: [finder, duty-teacher, class-teacher] | roles: [nobody] | There is no"
                        + " \"nobody\" among the roles",
                "reasons: [no-means, off-campus] | reasons: [because] | There is no \"because\"",
                "levels: [red, orange, yellow] | levels: [purple] | There is no \"purple\"",
                "{branch: danger-stated} | {branch: elsewhere} | There is no \"elsewhere\"",
                "id: means-removed | id: Means Removed | is no id",
                "id: means-removed | id: secure-student | used twice",
                "{zh: \"红色\", en: \"Red\"} | {zh: \"红色\"} | \"en\" is missing",
                "persons: 2 | persons: many | whole number",
                "done-when: {fact: referral-attended} | done-when: {not: {fact:"
                        + " referral-attended}} | An absence cannot prove",
                "{school}，地点 | {name}，地点 | \"name\" is not one of",
                "neutral: 3 | neutral: 4 | same neutral value",
                "waiver: never | waiver: sometimes | key: value",
                "{every: P4D, times: 4, until | {every: P4D, until | Every phase but the last",
                "{every: P7D, until | {every: PT7H, until | with whole days alone",
                "from: \"21:30\" | from: \"25:30\" | a time of day",
                "date: review-on | date: return-on | a date that the fact",
                "second: true | second: maybe | true or false",
                "pass-on: PT5M | pass-on: PT0S | ISO 8601",
                "every: P4D | every: P0D | above zero",
                "within: PT15M | within: PT999999999H | ISO 8601",
                "format: 1 | format: 2 | whole number from 1 to 1"
            })
    void each_mistake_is_named_on_its_line_in_both_languages(
            String good, String bad, String message) {
        var problems = after(good, bad);

        assertThat(problems).isNotEmpty();
        assertThat(problems)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.message().en()).contains(message);
                            assertThat(problem.message().zh()).matches(".*\\p{IsHan}.*");
                            assertThat(problem.line())
                                    .isBetween(lineOf(good) - 40, lineOf(good) + 2);
                        });
    }

    @Test
    void a_value_is_named_on_exactly_its_line_and_path() {
        assertThat(after("strength: soft", "strength: gentle"))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(lineOf("strength: soft"));
                            assertThat(problem.path()).isEqualTo("steps[1].needs[0].strength");
                        });
    }

    @Test
    void all_mistakes_are_named_at_once_in_the_order_of_the_lines() {
        var document =
                CANONICAL.replace("held-by: principal", "held-by: king").replace("PT40M", "soon");

        assertThat(problems(document.getBytes(StandardCharsets.UTF_8)))
                .hasSize(2)
                .isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
    }

    @Test
    void steps_that_wait_for_one_another_are_named_in_a_ring() {
        var problems =
                after(
                        "      - {step: start-plan, strength: hard}",
                        "      - {step: report-bureau-written, strength: hard}");

        assertThat(problems)
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.message().en())
                                        .contains(
                                                "report-bureau → report-bureau-written →"
                                                        + " report-bureau"));
    }

    @Test
    void a_level_without_a_cadence_is_named() {
        assertThat(
                        after(
                                "      - levels: [yellow]\n        phases: [{every: P14D",
                                "      - levels: [red]\n        phases: [{every: P14D"))
                .singleElement()
                .satisfies(p -> assertThat(p.message().en()).contains("no cadence for: yellow"));
    }

    @Test
    void a_key_written_twice_is_named() {
        assertThat(after("format: 1", "format: 1\nformat: 1"))
                .singleElement()
                .satisfies(p -> assertThat(p.message().en()).contains("written twice"));
    }

    @Test
    void what_is_no_plan_at_all_is_said_so() {
        assertThat(problems(new byte[0])).isNotEmpty();
        assertThat(problems("- 1\n- 2".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(problems("a: [1, 2".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(problems("a: &x 1\nb: *x".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(problems("---\na: 1\n---\nb: 1".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(problems(new byte[2 << 20]))
                .singleElement()
                .satisfies(p -> assertThat(p.message().en()).contains("1 MiB"));
        assertThat(problems(CANONICAL.getBytes(Charset.forName("GBK"))))
                .singleElement()
                .satisfies(p -> assertThat(p.message().en()).contains("UTF-8"));
        assertThat(problems("[".repeat(50_000).getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void no_mangled_document_ever_makes_the_reader_throw() {
        var random = new Random(20260310);
        var lines = CANONICAL.split("\n");
        for (int i = 0; i < 150; i++) {
            var mangled = lines.clone();
            for (int j = 0; j < 3; j++) {
                int at = random.nextInt(lines.length);
                mangled[at] =
                        switch (random.nextInt(4)) {
                            case 0 -> "";
                            case 1 -> mangled[random.nextInt(lines.length)];
                            case 2 -> mangled[at].substring(mangled[at].length() / 2);
                            default -> mangled[at].replace(":", ": [").replace("{", "");
                        };
            }
            var document = String.join("\n", mangled).getBytes(StandardCharsets.UTF_8);
            assertThat(PlanReader.read(document)).isNotNull();
        }
    }

    @Test
    void a_script_is_filled_with_what_is_known_and_keeps_the_rest() {
        var filled =
                Script.fill(
                        "{school} {date}", java.util.Map.of(Script.Placeholder.SCHOOL, "第一中学 $1"));

        assertThat(filled).isEqualTo("第一中学 $1 {date}");
    }

    @Test
    void a_plan_that_lets_one_person_alone_end_lower_or_dismiss_is_refused() {
        for (var gate : new String[] {"ending", "lowering", "dismissing"}) {
            var good = "  " + gate + ":\n    persons: 2";
            assertThat(after(good, "  " + gate + ":\n    persons: 1"))
                    .singleElement()
                    .satisfies(
                            problem -> {
                                assertThat(problem.message().en()).contains("take two people");
                                assertThat(problem.message().zh()).contains("两个人");
                                assertThat(problem.path()).isEqualTo("gates." + gate + ".persons");
                                assertThat(problem.line()).isCloseTo(lineOf(good), within(2));
                            });
        }
    }

    @Test
    void whoever_stands_outside_cannot_confirm() {
        assertThat(
                        after(
                                "confirmed-by: [psychology-lead, principal]",
                                "confirmed-by: [psychology-lead, district-on-call]"))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.message().en()).contains("district-on-call");
                            assertThat(problem.path()).isEqualTo("gates.ending");
                        });
    }
}
