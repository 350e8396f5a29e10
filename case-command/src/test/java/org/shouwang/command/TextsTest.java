package org.shouwang.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.web.check.TextCheck;

class TextsTest {

    @Test
    void no_template_says_anything_by_itself_and_no_text_is_missing_or_unused() {
        assertThat(TextCheck.ofModule().findings()).isEmpty();
    }
}
