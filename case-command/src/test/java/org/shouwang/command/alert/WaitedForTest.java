package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.NobodyReachable;
import org.shouwang.contract.paging.PagingEvent.StepStarted;
import org.shouwang.contract.paging.PagingEvent.Target;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaitedForTest {

    private static final List<String> PAGES =
            List.of("/do/schedule", "/do/worries", "/signin/devices", "/raise");

    private final AlertSchool school = new AlertSchool(TestWorld.shared());

    @Test
    void whoever_is_paged_is_told_on_every_page_and_by_code_alone() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();
        school.world.clock().pass(Duration.ofMinutes(3));

        for (String page : PAGES) {
            String html = school.as(Role.COUNSELOR).get(page).body();
            assertThat(text(html)).as(page).contains("有人在等您接手：预警 " + code(alert), "3 分钟前");
            assertThat(html)
                    .as(page)
                    .contains("banner shout", "role=\"alert\"", "href=\"/raise/" + alert + "\"")
                    .doesNotContain("302 的高个子女生");
        }
        assertThat(text(school.as(Role.COUNSELOR).reading("en").get("/do/schedule").body()))
                .contains(
                        "Somebody is waiting for you to take over: alert " + code(alert),
                        "3 min ago");
    }

    @Test
    void nobody_else_is_told_and_the_page_of_the_alert_does_not_repeat_it() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();

        for (Role other : List.of(Role.PRINCIPAL, Role.CLASS_TEACHER, Role.AUDITOR)) {
            assertThat(school.as(other).get("/signin/devices").body()).doesNotContain("等您接手");
            assertThat(school.as(other).get("/do/paged").statusCode()).isEqualTo(204);
        }
        assertThat(school.as(Role.COUNSELOR).get("/raise/" + alert).body()).doesNotContain("等您接手");
        assertThat(
                        school.as(Role.COUNSELOR)
                                .get("/do/paged", "X-At", "/alerts/" + alert)
                                .statusCode())
                .isEqualTo(204);
        assertThat(new AlertSchool(school.world).as(Role.COUNSELOR).get("/raise").body())
                .doesNotContain("等您接手");
    }

    @Test
    void it_is_gone_once_somebody_has_the_alert_and_back_when_the_hold_runs_out() throws Exception {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();
        assertThat(school.as(Role.COUNSELOR).get("/do/paged").body()).contains(code(alert));

        school.as(Role.COUNSELOR).post("/do/alerts/" + alert + "/acknowledge", "note", "");

        assertThat(school.as(Role.COUNSELOR).get("/raise").body()).doesNotContain("等您接手");
        assertThat(school.as(Role.COUNSELOR).get("/do/paged").statusCode()).isEqualTo(204);
        school.untilPagingStops(alert);
        school.pass(Duration.ofHours(1));
        school.untilPagingRuns(alert);
        school.settle();
        assertThat(school.as(Role.COUNSELOR).get("/do/paged").body()).contains(code(alert));
    }

    @Test
    void several_are_one_banner_that_leads_to_the_gravest() {
        school.onDuty(Role.COUNSELOR);
        AlertId first = school.raise("who", "甲", "danger", "NEEDS_ATTENTION", "account", "没精神");
        AlertId second = school.raise("who", "另一个", "danger", "NOW", "account", "也在天台上");

        String html = school.as(Role.COUNSELOR).get("/do/paged").body();

        assertThat(text(html)).contains("2 起预警等您接手", "此刻有危险 " + code(second), "另有 1 起");
        assertThat(html)
                .containsOnlyOnce("role=\"alert\"")
                .containsOnlyOnce("button danger")
                .contains("href=\"/raise/" + second + "\"")
                .doesNotContain("href=\"/raise/" + first + "\"");
        assertThat(text(school.as(Role.COUNSELOR).get("/raise/" + second).body()))
                .contains("有人在等您接手：预警 " + code(first));
    }

    @Test
    void where_something_is_written_it_stands_below() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();
        school.raise();

        for (String page : List.of("/raise", "/raise/" + alert, "/do/schedule")) {
            String html = school.as(Role.COUNSELOR).get(page).body();
            assertThat(html.indexOf("data-waits")).as(page).isGreaterThan(html.indexOf("</h1>"));
        }
        String board = school.as(Role.COUNSELOR).get("/signin/devices").body();
        assertThat(board.indexOf("data-waits")).isLessThan(board.indexOf("<h1"));
    }

    @Test
    void whoever_raised_it_is_told_to_take_it_over_only_when_asked_in_person() {
        school.onDuty(Role.PSYCHOLOGY_LEAD);
        AlertId own =
                AlertSchool.raised(
                        school.as(Role.COUNSELOR).post("/raise", "who", "甲", "danger", "NOW"));
        JdbcClient owner =
                JdbcClient.create(school.world.database().dataSource(DatabaseRole.MIGRATE));
        school.settle();
        owner.sql("update command.waiting set unheard = true where alert_id = ?")
                .param(own.value())
                .update();

        assertThat(school.as(Role.PRINCIPAL).get("/do/paged").body()).contains(code(own));
        assertThat(school.as(Role.COUNSELOR).get("/do/paged").statusCode()).isEqualTo(204);
        nobodyCanBeTold(own);
        school.settle();
        assertThat(school.as(Role.COUNSELOR).get("/do/paged").body()).contains(code(own));
    }

    @Test
    void a_dismissal_that_waits_asks_for_a_second_person_and_not_for_whoever_proposed_it()
            throws Exception {
        school.onDuty(Role.PSYCHOLOGY_LEAD);
        AlertId alert = school.raise("who", "甲", "danger", "NEEDS_ATTENTION", "account", "没精神");
        school.attendTo(alert);
        school.untilPagingStops(alert);
        school.as(Role.COUNSELOR).post("/do/alerts/" + alert + "/dismissal", "reason", "是排练台词");
        school.pass(Duration.ofMinutes(31));
        school.untilPagingRuns(alert);
        school.settle();

        String asked = text(school.as(Role.PSYCHOLOGY_LEAD).get("/do/paged").body());

        assertThat(asked).contains("等您确认解除：预警 " + code(alert), "去确认").doesNotContain("接手");
        assertThat(school.as(Role.COUNSELOR).get("/do/paged").statusCode()).isEqualTo(204);
    }

    @Test
    void where_nobody_could_be_told_everybody_who_may_take_it_up_is() {
        AlertId alert = school.raise();
        assertThat(school.as(Role.PRINCIPAL).get("/do/paged").statusCode()).isEqualTo(204);

        nobodyCanBeTold(alert);

        school.settle();
        assertThat(school.as(Role.PRINCIPAL).get("/do/paged").body()).contains(code(alert));
        assertThat(school.as(Role.COUNSELOR).get("/raise").body()).contains("等您接手");
        assertThat(school.as(Role.AUDITOR).get("/do/paged").statusCode()).isEqualTo(204);
        assertThat(school.as(Role.ADMINISTRATOR).get("/raise").body()).doesNotContain("等您接手");
    }

    @Test
    void a_page_that_asks_by_itself_keeps_nobody_signed_in() {
        Visitor counselor = school.as(Role.COUNSELOR);
        counselor.get("/raise");
        JdbcClient sql =
                JdbcClient.create(school.world.database().dataSource(DatabaseRole.COMMAND));
        String unused = "update signin.session set last_access_time = last_access_time - 60000";
        sql.sql(unused).update();
        List<Object> before = used(sql);

        assertThat(counselor.get("/do/paged").statusCode()).isEqualTo(204);

        assertThat(used(sql)).isEqualTo(before);
        counselor.get("/raise");
        assertThat(used(sql)).isNotEqualTo(before);
    }

    @Test
    void a_stranger_is_told_nothing_and_neither_is_a_device_alone() {
        school.onDuty(Role.COUNSELOR);
        school.raise();

        assertThat(school.world.stranger().get("/do/paged").statusCode()).isEqualTo(401);
        Visitor counselor = school.as(Role.COUNSELOR);
        counselor.loseSession();
        assertThat(counselor.get("/do/paged").statusCode()).isEqualTo(401);
        HttpResponse<String> raise = counselor.get("/raise");
        assertThat(raise.statusCode()).isEqualTo(200);
        assertThat(raise.body()).doesNotContain("等您接手", "paged");
    }

    @Test
    void when_it_cannot_be_found_out_the_page_is_drawn_without() {
        school.onDuty(Role.COUNSELOR);
        school.raise();
        Visitor counselor = school.as(Role.COUNSELOR);
        JdbcClient owner =
                JdbcClient.create(school.world.database().dataSource(DatabaseRole.MIGRATE));
        owner.sql("alter table command.waited_for rename to waited_for_away").update();
        try {
            for (String page : PAGES) {
                HttpResponse<String> answer = counselor.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).contains("</html>").doesNotContain("等您接手");
            }
        } finally {
            owner.sql("alter table command.waited_for_away rename to waited_for").update();
        }
        assertThat(counselor.get("/raise").body()).contains("等您接手");
    }

    private static List<Object> used(JdbcClient sql) {
        return sql.sql("select last_access_time from signin.session order by primary_id")
                .query()
                .singleColumn();
    }

    private void nobodyCanBeTold(AlertId alert) {
        for (int i = 0; i < 10 && school.paged(alert, NobodyReachable.class).isEmpty(); i++) {
            StepStarted step = school.paged(alert, StepStarted.class).getLast();
            for (Target target : step.targets()) {
                for (PagingEvent.Channel channel : PagingEvent.Channel.values()) {
                    failed(alert, step, target, channel);
                }
            }
        }
    }

    private void failed(
            AlertId alert, StepStarted step, Target target, PagingEvent.Channel channel) {
        school.machine(
                TestWorld.MACHINE_SECRET,
                "POST",
                "/internal/paging/attempts",
                """
                {"alertId":"%s","attemptId":"%s","staffId":"%s","channel":"%s","step":%d,
                 "round":%d,"outcome":"FAILED","failure":"NOT_CONFIGURED"}
                """
                        .formatted(
                                alert,
                                UUID.randomUUID(),
                                target.staff(),
                                channel,
                                step.step(),
                                step.round()));
    }

    private String code(AlertId alert) {
        return school.world.bean(Alerts.class).get(alert).facts().raised().code().value();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
