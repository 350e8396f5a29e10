package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.web.check.TextCheck;

class AlertWordsTest {

    @Test
    void the_pages_of_alerts_and_worries_say_nothing_that_is_not_in_both_bundles() {
        assertThat(TextCheck.ofModule().findings())
                .filteredOn(f -> f.matches("(?s).*\\b(alert|worry|attachment)[./].*"))
                .isEmpty();
    }
}
