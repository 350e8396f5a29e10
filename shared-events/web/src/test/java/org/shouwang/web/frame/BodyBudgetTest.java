package org.shouwang.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BodyBudgetTest {

    private static final long MEGABYTE = 1_048_576;

    private final BodyBudget budget = new BodyBudget(1_024 * MEGABYTE, 20 * MEGABYTE);

    @Test
    void what_a_form_usually_is_needs_no_leave() {
        assertThat(budget.of(16 * 1024)).isZero();
        assertThat(budget.take(0)).isTrue();
    }

    @Test
    void sixty_senders_of_nineteen_megabytes_do_not_fill_a_small_memory() {
        int body = budget.of(19 * MEGABYTE);
        int taken = 0;
        while (taken < 60 && budget.take(body)) {
            taken++;
        }
        assertThat(taken).isEqualTo(3);
        budget.giveBack(body);
        assertThat(budget.take(body)).as("once one of them has gone").isTrue();
    }

    @Test
    void whoever_does_not_say_how_long_a_body_is_may_send_the_longest() {
        assertThat(budget.of(-1)).isEqualTo(budget.of(20 * MEGABYTE)).isPositive();
    }

    @Test
    void one_body_always_fits_however_small_the_memory() {
        var small = new BodyBudget(64 * MEGABYTE, 20 * MEGABYTE);
        assertThat(small.take(small.of(20 * MEGABYTE))).isTrue();
    }
}
