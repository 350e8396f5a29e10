package org.shouwang.command.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.web.check.TextCheck;

class WordsTest {

    @Test
    void the_sign_in_pages_say_nothing_that_is_not_in_both_bundles_and_no_text_is_idle() {
        assertThat(TextCheck.ofModule().findings())
                .filteredOn(finding -> finding.contains("signin"))
                .isEmpty();
    }
}
