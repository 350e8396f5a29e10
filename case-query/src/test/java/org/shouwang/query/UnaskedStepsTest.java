package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.response.ResponseFact;

/**
 * The case page and the audit give one answer to what was asked, and to who is with the student.
 */
class UnaskedStepsTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        crisis =
                new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                        .raised(
                                AlertEvent.Danger.VERY_WORRIED,
                                "说明天不用叫我了",
                                Duration.ofMinutes(19 * 60 + 9))
                        .acknowledged("我在路上")
                        .started("yellow")
                        .supervised();
        crisis.fact(
                new ResponseFact.PeersChecked(
                        crisis.entry(Duration.ofHours(2)), 3, Optional.empty()),
                Duration.ofHours(2));
        crisis.fact(
                new ResponseFact.FollowupHeld(
                        crisis.entry(Duration.ofHours(12)),
                        Optional.of(ResponseFact.Channel.IN_PERSON),
                        ResponseFact.Stability.STABLE,
                        Confidential.of("比昨天好")),
                Duration.ofHours(12));
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static String audit() {
        return school.as(Role.AUDITOR).page("/audit/responses/" + crisis.response);
    }

    private static List<String> lines(String step) {
        return Arrays.stream(audit().split("<tr "))
                .map(row -> row.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .filter(row -> row.startsWith("role=\"row\"> " + step + " "))
                .toList();
    }

    @Test
    void a_watch_kept_from_the_first_minute_stands_among_what_was_asked() {
        assertThat(lines("守住学生")).singleElement().asString().contains("按时");
    }

    @Test
    void the_case_page_names_whoever_is_with_the_student() {
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .containsPattern("刘示例守着，[^起]* 起");
    }

    @Test
    void what_the_level_does_not_ask_for_is_told_as_done_without_being_asked() {
        assertThat(lines("关注受影响的同学"))
                .singleElement()
                .asString()
                .contains("已做，预案并未要求")
                .doesNotContain("无时限");
    }

    @Test
    void a_talk_is_no_answer_to_a_question_that_nobody_put() {
        assertThat(lines("今天有人和学生谈")).isEmpty();
    }

    @Test
    void an_alert_told_long_after_is_in_time_from_when_it_was_noticed() {
        assertThat(lines("上报预警")).singleElement().asString().contains("时限自察觉时起算", "相隔 19 小时");
    }
}
