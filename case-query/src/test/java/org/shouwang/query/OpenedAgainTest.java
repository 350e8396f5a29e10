package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;

/** An alert that was opened again waits from then on: what came before had been answered. */
class OpenedAgainTest {

    private static final Instant LONG_AGO = QueryWorld.START.minus(Duration.ofHours(60));
    private static final Instant AGAIN = QueryWorld.START.minus(Duration.ofMinutes(2));

    private static QueryWorld world;

    private final TestSchool school = world.school();

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void the_board_counts_from_the_opening_and_puts_it_before_what_waits_longer() {
        Crisis old = raised(0, "A7K3M9", LONG_AGO);
        raised(1, "D2N4R6", QueryWorld.START.minus(Duration.ofMinutes(30)));
        assertThat(board()).containsSubsequence("D2N4R6", "A7K3M9").contains(since(LONG_AGO));

        school.log(
                StreamType.ALERT,
                old.alert.value(),
                new AlertEvent.Reopened(
                        AlertEvent.Why.NEW_FACT_AFTER_DISMISSAL, school.person(Role.CLASS_TEACHER)),
                AGAIN);

        assertThat(board())
                .containsSubsequence("A7K3M9", "D2N4R6")
                .contains(since(AGAIN))
                .doesNotContain(since(LONG_AGO));
    }

    private Crisis raised(int student, String code, Instant at) {
        return new Crisis(school, school.student(student), code, at)
                .raised(AlertEvent.Danger.NOT_SURE, "示例");
    }

    private static String since(Instant at) {
        return "datetime=\"" + at + "\"";
    }

    private String board() {
        world.settle();
        return school.as(Role.DUTY_TEACHER).page("/today");
    }
}
