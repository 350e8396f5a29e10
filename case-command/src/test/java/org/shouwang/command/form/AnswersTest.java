package org.shouwang.command.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Occurred.Precision;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.web.form.Form;

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
                    Map.of("guardian", List.of(Offer.of(OFFERED, "母亲"))),
                    List.of());

    @Test
    void every_field_that_is_wrong_is_named_at_once() {
        Form form = typed("c", "x");
        assertThat(Answers.read(questions(Field.line("a", 3), Field.day("b")), form, CONTEXT))
                .isEmpty();
        assertThat(form.faults()).extracting(fault -> fault.field()).containsExactly("a", "b");
    }

    @Test
    void a_text_that_is_too_long_and_a_number_that_is_too_high_are_named_with_their_limits() {
        assertThat(problem(Field.line("a", 3), "abcd"))
                .contains("web.fault.long")
                .contains("3")
                .contains("4");
        assertThat(problem(Field.number("n", 10), "11"))
                .contains("web.fault.number")
                .contains("10");
    }

    @Test
    void the_length_of_a_text_counts_characters_as_people_do() {
        assertThat(answer(Field.line("a", 3), "😀😀😀")).contains(Confidential.of("😀😀😀"));
        assertThat(problem(Field.line("a", 3), "😀😀😀😀")).contains("web.fault.long");
    }

    @Test
    void what_is_wrong_never_repeats_what_was_typed() {
        assertThat(problem(Field.number("n", 10), "李示例甲")).doesNotContain("李示例甲");
    }

    @Test
    void a_blank_answer_is_none() {
        assertThat(problem(Field.line("a", 3), "  ")).contains("web.fault.required");
        Field<?> optional = Field.line("a", 3).optional();
        Form form = typed("a", " \u3000");
        assertThat(
                        Answers.read(
                                new Fixed<>(List.of(optional), answers -> answers.find(optional)),
                                form,
                                CONTEXT))
                .contains(Optional.empty());
    }

    @Test
    void only_what_was_offered_can_be_picked() {
        assertThat(answer(Field.pick("guardian", GuardianId::new), OFFERED.toString()))
                .contains(new GuardianId(OFFERED));
        assertThat(problem(Field.pick("guardian", GuardianId::new), new UUID(2, 2).toString()))
                .contains("web.fault.choose");
    }

    @Test
    void digits_of_a_chinese_keyboard_are_digits() {
        assertThat(answer(Field.number("n", 10), " ０６ ")).contains(6);
        assertThat(answer(Field.day("day"), "２０２６－１１－２２"))
                .contains(java.time.LocalDate.of(2026, 11, 22));
        assertThat(answer(Field.moment("when"), "２０２０-１１-２２T２３：０５"))
                .isEqualTo(answer(Field.moment("when"), "2020-11-22T23:05"));
    }

    @Test
    void a_year_that_nobody_means_is_no_time() {
        for (String typed :
                List.of(
                        "-9999-01-01T00:00",
                        "0026-11-22T23:05",
                        "1899-12-31T12:00:00Z",
                        "-999999999-01-01T00:00",
                        "+12026-11-22T23:05",
                        "0202-11-22")) {
            assertThat(problem(Field.moment("when"), typed))
                    .as(typed)
                    .contains("form.problem.no-such-year");
        }
        assertThat(problem(Field.day("day"), "0026-11-22")).contains("form.problem.no-such-year");
        assertThat(problem(Field.day("day"), "+20260-11-22")).contains("form.problem.no-such-year");
        assertThat(answer(Field.moment("when"), "1900-01-02T00:00")).isPresent();
    }

    @Test
    void choices_are_the_constants_and_nothing_else() {
        assertThat(answer(Field.choice("c", Colour.class), "RED")).contains(Colour.RED);
        assertThat(problem(Field.choice("c", Colour.class), "red")).contains("web.fault.choose");
        assertThat(answer(Field.choices("c", Colour.class), "RED", "GREEN"))
                .contains(Set.of(Colour.RED, Colour.GREEN));
    }

    @Test
    void a_time_is_the_schools() {
        assertThat(answer(Field.moment("m"), "2026-11-22T23:02"))
                .contains(Occurred.exactly(Instant.parse("2026-11-22T15:02:00Z")));
        assertThat(answer(Field.moment("m"), "2026-11-21"))
                .contains(new Occurred(Instant.parse("2026-11-21T04:00:00Z"), Precision.DAY));
    }

    @Test
    void a_phone_that_runs_three_minutes_ahead_is_taken_at_now_and_an_hour_ahead_is_an_error() {
        assertThat(answer(Field.moment("m"), "2026-11-22T23:08")).contains(Occurred.exactly(NOW));
        assertThat(problem(Field.moment("m"), "2026-11-23T00:05")).contains("web.fault.future");
        assertThat(problem(Field.moment("m"), "2026-11-23")).contains("web.fault.future");
    }

    @Test
    void a_malformed_day_or_moment_is_named() {
        assertThat(answer(Field.day("d"), "2026-11-30")).contains(LocalDate.of(2026, 11, 30));
        assertThat(problem(Field.day("d"), "30/11/2026")).contains("web.fault.time");
        assertThat(problem(Field.moment("m"), "yesterday")).contains("web.fault.time");
    }

    @Test
    void a_contradiction_is_a_problem_of_the_field_that_has_to_change() {
        Field<Boolean> tick = Field.tick("t");
        Form form = typed("t", "on");
        Questions<String> questions =
                new Fixed<>(
                        List.of(tick),
                        answers -> {
                            answers.contradicts(tick, "same-person");
                            return "";
                        });
        assertThat(Answers.read(questions, form, CONTEXT)).isEmpty();
        assertThat(form.faulty("t")).isTrue();
    }

    @Test
    void a_time_left_as_the_page_drew_it_is_the_moment_of_sending() {
        Field<Occurred> when = Field.moment("at");
        String drawn = "2026-11-22T22:40";

        Form left = Form.typed(Map.of("at", List.of(drawn), "at-drawn", List.of(drawn)));
        Form typed =
                Form.typed(Map.of("at", List.of("2026-11-22T22:30"), "at-drawn", List.of(drawn)));

        assertThat(Answers.read(questions(when), left, CONTEXT)).contains(Occurred.exactly(NOW));
        assertThat(Answers.read(questions(when), typed, CONTEXT))
                .contains(Occurred.exactly(Instant.parse("2026-11-22T14:30:00Z")));
    }

    private static Optional<Object> answer(Field<?> field, String... values) {
        return Answers.read(questions(field), typed(field.name(), values), CONTEXT);
    }

    private static String problem(Field<?> field, String value) {
        Form form = typed(field.name(), value);
        assertThat(Answers.read(questions(field), form, CONTEXT)).isEmpty();
        return form.fault(field.name()).orElseThrow().toString();
    }

    private static Form typed(String field, String... values) {
        return Form.typed(Map.of(field, List.of(values)));
    }

    private static Questions<Object> questions(Field<?>... fields) {
        return new Fixed<>(List.of(fields), answers -> answers.get(fields[0]));
    }

    private record Fixed<T>(List<Field<?>> fields, Function<Answers, T> reading)
            implements Questions<T> {
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
