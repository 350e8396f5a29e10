package org.shouwang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.web.check.TextCheck;

class LiteralTest {

    @Test
    void no_template_speaks_for_itself_and_no_text_is_missing_or_idle() {
        assertThat(TextCheck.ofModule().findings()).isEmpty();
    }
}
