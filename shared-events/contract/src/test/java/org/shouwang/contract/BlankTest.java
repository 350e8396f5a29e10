package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "\u00A0",
                "\t\r\n",
                "\u200B",
                "\u200E \u2060",
                "\uFEFF",
                "\u00AD",
                "\u3164",
                "\u115F",
                "\u1160",
                "\uFFA0",
                "\u2800",
                "\u034F",
                "\uFE0F",
                "\u180E",
                "\uDB40\uDC01",
                "\uDB40\uDD00",
                "\u0000"
            })
    void what_nobody_can_see_is_blank(String text) {
        assertThat(Blank.is(text)).isTrue();
        assertThat(Confidential.ofOptional(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无",
                "a",
                "7",
                "…",
                "-",
                "👍",
                "👨\u200D👩\u200D👧",
                "\u200B李\u200B",
                "é",
                "𠮷",
                "\uE000",
                "한",
                "\u3164한"
            })
    void what_can_be_read_is_not(String text) {
        assertThat(Blank.is(text)).isFalse();
    }
}
