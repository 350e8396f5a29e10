package org.shouwang.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.web.text.Text;

class ReadingTest {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T15:05:30Z");

    @Test
    void a_text_over_its_limit_is_kept_as_typed_and_named() {
        Form form = typed("🌙".repeat(6));

        Reading.of(form).required("field", 5);

        assertThat(form.value("field")).isEqualTo("🌙".repeat(6));
        assertThat(form.fault("field")).contains(Text.of("web.fault.long", 5, 6));
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        Form form = typed("🌙".repeat(5));

        assertThat(Reading.of(form).required("field", 5)).hasSize(10);
        assertThat(form.ok()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uFFFDb", "a\u0000b", "a\u001Bb", "a\uD83C"})
    void what_cannot_be_read_is_named(String value) {
        Form form = typed(value);

        Reading.of(form).required("field", 100);

        assertThat(form.fault("field")).contains(Text.of("web.fault.characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u3164 \u2800", "\uFEFF"})
    void what_nobody_can_see_is_no_answer(String value) {
        Form form = typed(value);

        assertThat(Reading.of(form).text("field", 100)).isEmpty();
        Reading.of(form).required("field", 100);

        assertThat(form.fault("field")).contains(Text.of("web.fault.required"));
    }

    @Test
    void a_script_is_a_text_like_any_other() {
        Form form = typed("<script>alert(1)</script>");

        assertThat(Reading.of(form).required("field", 100)).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void a_time_is_read_on_the_schools_clock() {
        Form form = typed("2026-11-23T23:05");

        assertThat(Reading.of(form).past("field", SCHOOL, NOW))
                .contains(Instant.parse("2026-11-23T15:05:00Z"));
    }

    @Test
    void digits_of_a_chinese_keyboard_are_digits() {
        assertThat(Reading.of(typed("２０２６-１１-２３T２３：０５")).past("field", SCHOOL, NOW))
                .contains(Instant.parse("2026-11-23T15:05:00Z"));
        assertThat(Reading.of(typed("０６")).number("field", 0, 10)).hasValue(6);
        assertThat(Reading.of(typed("２０２６－１１－２３")).day("field")).isPresent();
    }

    @Test
    void a_phone_a_minute_ahead_means_now_and_an_hour_ahead_is_a_mistake() {
        assertThat(Reading.of(typed("2026-11-23T23:06")).past("field", SCHOOL, NOW)).contains(NOW);
        Form ahead = typed("2026-11-24T00:05");

        assertThat(Reading.of(ahead).past("field", SCHOOL, NOW)).isEmpty();
        assertThat(ahead.fault("field")).contains(Text.of("web.fault.future"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01T10:00", "2026-11-23", "23:05"})
    void what_is_no_time_is_named(String value) {
        Form form = typed(value);

        assertThat(Reading.of(form).time("field", SCHOOL)).isEmpty();
        assertThat(form.fault("field")).contains(Text.of("web.fault.time"));
    }

    @Test
    void a_form_sent_twice_carries_the_same_command() {
        Form first = Form.blank();
        Form again = Form.typed(Map.of(Form.COMMAND, List.of(first.value(Form.COMMAND))));

        assertThat(again.commandId()).isEqualTo(first.commandId());
        assertThat(Form.typed(Map.of(Form.COMMAND, List.of("'; drop"))).commandId()).isNotNull();
    }

    private static Form typed(String value) {
        return Form.typed(Map.of("field", List.of(value)));
    }
}
