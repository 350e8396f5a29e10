package org.shouwang.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

    private final Texts texts = Texts.onClassPath();

    @Test
    void a_list_has_the_comma_of_the_readers_language() {
        Text names = Text.listed(List.of("甲", Text.said("乙", "B"), "丙"));

        assertThat(names.in(Locale.CHINA, texts)).isEqualTo("甲、乙、丙");
        assertThat(names.in(Locale.UK, texts)).isEqualTo("甲, B, 丙");
    }

    @Test
    void a_list_of_one_is_that_one_and_a_list_of_none_says_nothing() {
        assertThat(Text.listed(List.of("甲")).in(Locale.UK, texts)).isEqualTo("甲");
        assertThat(Text.listed(List.of()).in(Locale.UK, texts)).isEmpty();
    }
}
