package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.EntryId;

/** Danger told while a response runs stands on top until somebody has taken it in. */
class DangerToldTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "D2N4R6", NIGHT)
                    .raised(Danger.NEEDS_ATTENTION, "示例")
                    .started("yellow");

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void the_case_and_the_board_say_when_and_ask_whether_the_level_is_right() {
        assertThat(page("/cases/" + crisis.casefile)).doesNotContain("上报告“此刻有危险”");

        told(Danger.NOW, 1);
        reopened();

        assertThat(page("/cases/" + crisis.casefile))
                .contains("有人在预警 D2N4R6 上报告“此刻有危险”", "等级还合适吗")
                .contains("/do/alerts/" + crisis.alert + "/respond");
        assertThat(page("/today")).contains("又报告了危险", "D2N4R6");

        log(
                new AlertEvent.ResponseJoined(
                        crisis.response, school.student(0), school.person(Role.COUNSELOR)));

        assertThat(page("/cases/" + crisis.casefile)).doesNotContain("上报告“此刻有危险”");
        assertThat(page("/today")).doesNotContain("又报告了危险");
    }

    @Test
    void what_is_told_as_less_urgent_later_is_shown_as_urgent_as_it_was() {
        told(Danger.NOW, 1);
        told(Danger.NEEDS_ATTENTION, 2);
        reopened();

        assertThat(page("/cases/" + crisis.casefile)).contains("上报告“此刻有危险”");
    }

    private void told(Danger danger, int entry) {
        log(
                new AlertEvent.Supplemented(
                        new EntryId(new UUID(77, entry)),
                        Confidential.of("示例：他上了天台"),
                        Optional.of(danger),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        school.person(Role.DUTY_TEACHER)));
    }

    private void reopened() {
        log(new AlertEvent.Reopened(AlertEvent.Why.DANGER_TOLD, school.person(Role.DUTY_TEACHER)));
    }

    private void log(AlertEvent event) {
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                event,
                Role.DUTY_TEACHER,
                NIGHT.plus(Duration.ofHours(2)));
    }

    private String page(String path) {
        world.settle();
        return school.as(Role.COUNSELOR).page(path);
    }
}
