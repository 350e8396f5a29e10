package org.shouwang.standalone;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.paging.PagingEvent;

/** Whom an alert reaches, and what happens when it reaches nobody. */
interface PagingScenarios extends Scenarios {

    /**
     * A channel at rest is tried with one message at a time, and those of other alerts wait too.
     */
    Duration THEIR_TURN = Duration.ofMinutes(4);

    @Test
    default void nobody_of_the_psychology_staff_is_on_duty() {
        Crisis crisis = at(23, 5);
        Told told = crisis.told();
        withdrawTheCounselorsTurn(crisis);

        String alert = crisis.raised("NOW");

        assertThat(told.sees("zhiban1", "/raise/" + alert).text())
                .contains("没有人值班（心理教师），已立即跳到下一级", "正在通知 组示例");
        String code = crisis.code(alert);
        await().until(() -> !post().lettersTo("zuzhang@school.example", code).isEmpty());
        told.presses("zhiban1", "/raise/" + alert, "/raise/" + alert + "/supervision");
        assertThat(told.sees("zhiban1", "/raise/" + alert).text()).contains("值示例甲陪在学生身边");

        crisis.running().pass(ofMinutes(4));
        crisis.acknowledged("zuzhang", alert, "我在路上");
        crisis.started("zuzhang", alert, "red");
        assertThat(told.step("secure-student").state())
                .as("what was recorded before any case counts in it")
                .isEqualTo("doing");
    }

    private static void withdrawTheCounselorsTurn(Crisis crisis) {
        Duration since =
                Duration.between(Running.NIGHT.minus(Duration.ofDays(112)), crisis.running().now());
        String week = Long.toString(since.toDays() / 7);
        UUID duty = Crisis.demoId("on-duty/counselor/" + week);
        crisis.told()
                .presses(
                        "zuzhang",
                        "/do/schedule",
                        "/do/schedule/" + duty + "/withdraw",
                        "commandId",
                        UUID.randomUUID().toString());
    }

    @Test
    default void nobody_takes_it_up_and_it_widens_and_begins_again() {
        Crisis crisis = at(12, 0);
        String alert = crisis.raised("VERY_WORRIED");
        String code = crisis.code(alert);
        // The lead may be the first, when the counselor's turn was withdrawn; then these are quick.
        for (String login : new String[] {"zuzhang", "deyu", "xiaozhang", "xinli2"}) {
            await("quiet before " + login).until(() -> quiet(crisis, alert));
            crisis.running().pass(ofMinutes(5));
            await("a letter to " + login)
                    .until(() -> !post().lettersTo(login + "@school.example", code).isEmpty());
        }
        await().until(() -> quiet(crisis, alert));
        crisis.running().pass(ofMinutes(5));
        await("a second round").until(() -> rounds(crisis, alert) == 2);

        crisis.acknowledged("xiaozhang", alert, "我来处理");
        await("quiet after all").until(() -> quiet(crisis, alert));
        long before = letters(code);
        crisis.running().pass(ofMinutes(9));
        assertThat(crisis.told().sees("zhiban1", "/raise/" + alert).text()).contains("校示例已接手");
        assertThat(rounds(crisis, alert)).isEqualTo(2);
        assertThat(letters(code)).isEqualTo(before);

        crisis.running().pass(ofMinutes(30));
        await("a third round").until(() -> rounds(crisis, alert) == 3);
        assertThat(crisis.told().sees("zhiban1", "/raise/" + alert).text())
                .as("who took it and did nothing")
                .contains("接手后没有后续，已重新通知人");
        crisis.acknowledged("xiaozhang", alert, "在处理");
        crisis.started("xiaozhang", alert, "yellow");
    }

    @Test
    default void the_mail_server_is_down_and_every_try_is_a_fact() {
        Crisis crisis = at(12, 0);
        post().mailServerSays(Map.of("CONNECT", "421 busy"));
        String alert = crisis.raised("NOW");
        await("a failure")
                .atMost(THEIR_TURN)
                .until(
                        () -> {
                            // Other alerts fail too, and after three failures mail is left in
                            // peace.
                            crisis.running().pass(ofSeconds(16));
                            return happened(crisis, alert, PagingEvent.Failed.class) > 0;
                        });
        assertThat(crisis.told().sees("zhiban1", "/raise/" + alert).text())
                .containsPattern("邮件(被拒收|暂时没送到)");

        post().mailServerSays(Map.of());
        String code = crisis.code(alert);
        await("a letter after all")
                .atMost(THEIR_TURN)
                .until(
                        () -> {
                            crisis.running().pass(ofSeconds(16));
                            return crisis.told()
                                    .sees("zhiban1", "/raise/" + alert)
                                    .text()
                                    .contains("邮件已送达");
                        });
        assertThat(letters(code)).isPositive();
        assertThat(happened(crisis, alert, PagingEvent.Attempted.class)).isGreaterThanOrEqualTo(3);
        crisis.acknowledged("xinli1", alert, "我来");
        crisis.started("xinli1", alert, "yellow");
    }

    /** Whether every try of the alert has its outcome. */
    private static boolean quiet(Crisis crisis, String alert) {
        long tries = happened(crisis, alert, PagingEvent.Attempted.class);
        return tries > 0
                && tries
                        == happened(crisis, alert, PagingEvent.Delivered.class)
                                + happened(crisis, alert, PagingEvent.Failed.class);
    }

    private long letters(String code) {
        return post().letters().stream().filter(letter -> letter.text().contains(code)).count();
    }

    private static int rounds(Crisis crisis, String alert) {
        return paging(crisis, alert)
                .filter(PagingEvent.StepStarted.class::isInstance)
                .mapToInt(step -> ((PagingEvent.StepStarted) step).round())
                .max()
                .orElse(0);
    }

    private static long happened(Crisis crisis, String alert, Class<?> what) {
        return paging(crisis, alert).filter(what::isInstance).count();
    }

    private static java.util.stream.Stream<org.shouwang.contract.Event> paging(
            Crisis crisis, String alert) {
        return crisis.told().happened(StreamType.PAGING, UUID.fromString(alert)).stream();
    }
}
