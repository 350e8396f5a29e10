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

/** Whoever may audit reads alerts too, and is offered nothing that is not there for them. */
class AlertForAuditTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "示例");

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void an_auditor_finds_the_alerts_in_the_menu_and_who_opened_each() {
        world.settle();
        school.as(Role.COUNSELOR).page("/alerts/" + crisis.alert);

        assertThat(school.as(Role.AUDITOR).page("/audit")).contains("href=\"/alerts\"");
        assertThat(page(Role.AUDITOR)).contains("谁打开过这起预警", "王示例", "1 次，最近");
        assertThat(page(Role.COUNSELOR)).contains("href=\"/do/alerts/" + crisis.alert + "\"");
    }

    @Test
    void no_button_leads_an_auditor_to_nothing() {
        assertThat(page(Role.AUDITOR)).doesNotContain("href=\"/do/alerts/", "href=\"/raise/");
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.Dismissed(
                        school.person(Role.COUNSELOR), school.person(Role.PSYCHOLOGY_LEAD)),
                Role.PSYCHOLOGY_LEAD,
                NIGHT.plus(Duration.ofHours(1)));
        assertThat(page(Role.AUDITOR))
                .contains("已解除")
                .doesNotContain("href=\"/do/alerts/", "href=\"/raise/");
    }

    private String page(Role role) {
        world.settle();
        return school.as(role).page("/alerts/" + crisis.alert);
    }
}
