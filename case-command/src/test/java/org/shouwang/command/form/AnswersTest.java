package org.shouwang.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Occurred.Precision;
import org.shouwang.contract.id.GuardianId;

class AnswersTest {

    private enum Colour {
        RED,
        GREEN
    }

    private static final Instant NOW = Instant.parse("2026-11-22T15:05:00Z");
    private static final UUID OFFERED = new UUID(1, 1);
    private static final FormContext CONTEXT =
            new FormContext(
                    ZoneId.of("Asia/Shanghai"),
                    NOW,
                    Map.of("guardian", List.of(new Offer(OFFERED, "母亲"))),
                    List.of());

    @Test
    void every_field_that_is_wrong_is_named_at_once() {
        assertThat(problems(Field.line("a", 3), "abcd")).containsExactly("a too-long");
        assertThat(problems(Field.number("n", 10), "11")).containsExactly("n number-too-high");
        assertThatThrownBy(
                        () ->
                                Answers.read(
                                        form(Field.line("a", 3), Field.day("b")),
                                        typed("c", "x"),
                                        CONTEXT))
                .isInstanceOfSatisfying(
                        BadForm.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(FormProblem::field)
                                        .containsExactly("a", "b"));
    }

    @Test
    void the_length_of_a_text_counts_characters_as_people_do() {
        assertThat(answer(Field.line("a", 3), "😀😀😀")).isEqualTo(Confidential.of("😀😀😀"));
        assertThat(problems(Field.line("a", 3), "😀😀😀😀")).containsExactly("a too-long");
    }

    @Test
    void a_message_never_repeats_what_was_typed() {
        assertThatThrownBy(
                        () ->
                                Answers.read(
                                        form(Field.number("n", 10)), typed("n", "李示例甲"), CONTEXT))
                .hasMessageNotContaining("李示例甲");
    }

    @Test
    void a_blank_answer_is_none() {
        assertThat(problems(Field.line("a", 3), "  ")).containsExactly("a missing");
        assertThat(Answers.read(optional(Field.line("a", 3)), typed("a", " \u3000"), CONTEXT))
                .isEmpty();
    }

    @Test
    void only_what_was_offered_can_be_picked() {
        assertThat(answer(Field.pick("guardian", GuardianId::new), OFFERED.toString()))
                .isEqualTo(new GuardianId(OFFERED));
        assertThat(problems(Field.pick("guardian", GuardianId::new), new UUID(2, 2).toString()))
                .containsExactly("guardian not-an-option");
    }

    @Test
    void choices_are_the_constants_and_nothing_else() {
        assertThat(answer(Field.choice("c", Colour.class), "RED")).isEqualTo(Colour.RED);
        assertThat(problems(Field.choice("c", Colour.class), "red"))
                .containsExactly("c not-an-option");
        assertThat(
                        Answers.read(
                                form(Field.choices("c", Colour.class)),
                                typed("c", "RED", "GREEN"),
                                CONTEXT))
                .isEqualTo(Set.of(Colour.RED, Colour.GREEN));
    }

    @Test
    void a_time_is_the_schools() {
        assertThat(answer(Field.moment("m"), "2026-11-22T23:02"))
                .isEqualTo(Occurred.exactly(Instant.parse("2026-11-22T15:02:00Z")));
        assertThat(answer(Field.moment("m"), "2026-11-21"))
                .isEqualTo(new Occurred(Instant.parse("2026-11-21T04:00:00Z"), Precision.DAY));
    }

    @Test
    void a_phone_that_runs_three_minutes_ahead_is_taken_at_now_and_an_hour_ahead_is_an_error() {
        assertThat(answer(Field.moment("m"), "2026-11-22T23:08")).isEqualTo(Occurred.exactly(NOW));
        assertThat(problems(Field.moment("m"), "2026-11-23T00:05")).containsExactly("m not-yet");
    }

    @Test
    void a_malformed_day_or_moment_is_named() {
        assertThat(answer(Field.day("d"), "2026-11-30")).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(problems(Field.day("d"), "30/11/2026")).containsExactly("d not-a-day");
        assertThat(problems(Field.moment("m"), "yesterday")).containsExactly("m not-a-moment");
    }

    @Test
    void a_contradiction_is_a_problem_of_the_field_that_has_to_change() {
        Field<Boolean> tick = Field.tick("t");
        Form<String> form =
                new Form<>() {
                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public List<Field<?>> fields() {
                        return List.of(tick);
                    }

                    @Override
                    public String read(Answers answers) {
                        answers.contradicts(tick, "needs-witness");
                        return "";
                    }
                };
        assertThatThrownBy(() -> Answers.read(form, typed("t", "on"), CONTEXT))
                .hasMessageContaining("t needs-witness");
    }

    private static Object answer(Field<?> field, String value) {
        return Answers.read(form(field), typed(field.name(), value), CONTEXT);
    }

    private static List<String> problems(Field<?> field, String value) {
        try {
            answer(field, value);
            return List.of();
        } catch (BadForm e) {
            return e.problems().stream().map(p -> p.field() + " " + p.problem()).toList();
        }
    }

    private static Typed typed(String field, String... values) {
        return new Typed(Map.of(field, List.of(values)));
    }

    private static Form<Optional<?>> optional(Field<?> field) {
        Field<?> optional = field.optional();
        return new FixedForm<>(List.of(optional), a -> a.find(optional));
    }

    private static Form<Object> form(Field<?>... fields) {
        return new FixedForm<>(List.of(fields), a -> a.get(fields[0]));
    }

    private record FixedForm<T>(
            List<Field<?>> fields, java.util.function.Function<Answers, T> reading)
            implements Form<T> {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public T read(Answers answers) {
            return reading.apply(answers);
        }
    }
}
