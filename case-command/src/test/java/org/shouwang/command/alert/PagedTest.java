package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.alert.decision.AlertCommand.Raise;
import org.shouwang.command.paging.decision.PagingState.Running;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Company;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Origin;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Attempted;
import org.shouwang.contract.paging.PagingEvent.Delivered;
import org.shouwang.contract.paging.PagingEvent.NobodyReachable;
import org.shouwang.contract.paging.PagingEvent.StepStarted;
import org.shouwang.contract.paging.PagingEvent.Target;
import org.shouwang.contract.paging.PagingEvent.TargetEmpty;
import org.shouwang.contract.staff.StaffEvent.Channel;

class PagedTest {

    private final AlertSchool school = new AlertSchool(TestWorld.shared());

    @Test
    void the_counselor_on_duty_is_paged_in_the_same_append() {
        school.onDuty(Role.COUNSELOR);

        AlertId alert = school.raise();

        long raised = school.events(alert).getFirst().position();
        assertThat(school.paging(alert).events().getFirst().position()).isEqualTo(raised + 1);
        assertThat(told(alert)).containsExactly(List.of(target(Role.COUNSELOR)));
    }

    @Test
    void nobody_on_duty_is_skipped_at_once_and_said() {
        AlertId alert = school.raise();

        assertThat(school.paged(alert, TargetEmpty.class))
                .singleElement()
                .satisfies(empty -> assertThat(empty.role()).isEqualTo(Role.COUNSELOR));
        assertThat(told(alert)).containsExactly(List.of(target(Role.PSYCHOLOGY_LEAD)));
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("没有人值班（心理教师），已立即跳到下一级");
    }

    @Test
    void unacknowledged_it_widens_and_then_begins_again() throws SQLException {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();

        for (int i = 0; i < 4; i++) {
            deliver(alert);
            school.pass(Duration.ofMinutes(5));
        }

        Target counselor = target(Role.COUNSELOR);
        Target lead = target(Role.PSYCHOLOGY_LEAD);
        Target director = target(Role.MORAL_EDUCATION_DIRECTOR);
        Target principal = target(Role.PRINCIPAL);
        assertThat(told(alert))
                .containsExactly(
                        List.of(counselor),
                        List.of(lead, counselor),
                        List.of(director, lead, counselor),
                        List.of(principal, director, lead, counselor),
                        List.of(counselor));
        assertThat(school.paged(alert, StepStarted.class).getLast().round()).isEqualTo(2);
    }

    @Test
    void a_change_of_the_duty_list_counts_at_the_next_step() throws SQLException {
        AlertId alert = school.raise();
        var other = school.school.add("德示例乙", Role.MORAL_EDUCATION_DIRECTOR, Set.of());
        school.onDuty(other, Role.MORAL_EDUCATION_DIRECTOR);

        school.pass(Duration.ofMinutes(5));

        assertThat(told(alert).getLast())
                .contains(new Target(other.staff(), Role.MORAL_EDUCATION_DIRECTOR))
                .doesNotContain(target(Role.MORAL_EDUCATION_DIRECTOR));
    }

    @Test
    void what_became_of_an_attempt_is_recorded_once_and_shown() {
        school.onDuty(Role.COUNSELOR);
        AlertId alert = school.raise();
        UUID attempt = UUID.randomUUID();
        String tried = report(alert, attempt, Role.COUNSELOR, "EMAIL", "ATTEMPTED", "");
        String delivered = report(alert, attempt, Role.COUNSELOR, "EMAIL", "DELIVERED", "");

        for (String told : List.of(tried, delivered, delivered, tried)) {
            assertThat(tell(told).statusCode()).isEqualTo(204);
        }

        assertThat(school.paged(alert, Attempted.class)).hasSize(1);
        assertThat(school.paged(alert, Delivered.class)).hasSize(1);
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("心示例：邮件已送达");
    }

    @Test
    void with_nothing_configured_the_page_shouts_that_nobody_could_be_told() {
        AlertId alert = school.raise();

        for (int i = 0; i < 10 && !(running(alert).step() == 0); i++) {
            StepStarted step = school.paged(alert, StepStarted.class).getLast();
            for (Target target : step.targets()) {
                for (PagingEvent.Channel channel : PagingEvent.Channel.values()) {
                    tell(
                            body(
                                    alert,
                                    UUID.randomUUID(),
                                    target.staff().toString(),
                                    channel.name(),
                                    step.step(),
                                    step.round(),
                                    "FAILED",
                                    "NOT_CONFIGURED"));
                }
            }
        }

        assertThat(school.paged(alert, NobodyReachable.class)).isNotEmpty();
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("系统没能通知到任何人", "banner shout")
                .containsPattern("<h1[^>]*>.*请现在就打电话")
                .doesNotContain("已记录，正在叫人");
    }

    @Test
    void with_no_word_from_the_deliverer_the_page_says_so_after_a_minute() {
        AlertId alert = school.raise();
        String atOnce = school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body();

        school.world.clock().pass(Duration.ofSeconds(61));

        assertThat(atOnce).doesNotContain("还没有确认任何人收到通知");
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("还没有确认任何人收到通知");
    }

    @Test
    void paging_that_could_not_begin_with_the_alert_is_begun_by_the_watch() {
        AlertId alert = new AlertId(UUID.randomUUID());
        school.school.send(
                new Raise(
                        alert,
                        school.school.id(),
                        List.of(),
                        Danger.NOW,
                        Confidential.of("查不到值班表"),
                        Optional.empty(),
                        new Company(Presence.UNKNOWN, Optional.empty()),
                        Occurred.exactly(school.school.now()),
                        Origin.SIGNED_IN,
                        List.of(),
                        new EntryId(UUID.randomUUID()),
                        false,
                        school.person(Role.DUTY_TEACHER).staff()));

        school.untilPagingRuns(alert);
    }

    @Test
    void only_the_machines_secret_opens_their_door() {
        school.contact(Role.COUNSELOR, Channel.EMAIL, "xin@example.edu.cn");
        String path = "/internal/staff/" + school.person(Role.COUNSELOR).staff() + "/contacts";

        assertThat(school.machine(TestWorld.MACHINE_SECRET, "GET", path, "").body())
                .contains("\"EMAIL\"", "xin@example.edu.cn");
        assertThat(school.machine("wrong", "GET", path, "").statusCode()).isEqualTo(401);
        assertThat(school.machine("", "GET", path, "").statusCode()).isEqualTo(401);
        assertThat(school.as(Role.PRINCIPAL).get(path).statusCode()).isEqualTo(401);
        assertThat(school.as(Role.PRINCIPAL).get(path).body()).doesNotContain("example");
    }

    @Test
    void reports_that_say_nothing_or_of_nothing_are_refused() {
        AlertId nothing = new AlertId(UUID.randomUUID());

        assertThat(tell("{}").statusCode()).isEqualTo(400);
        assertThat(
                        tell(report(
                                        nothing,
                                        UUID.randomUUID(),
                                        Role.COUNSELOR,
                                        "EMAIL",
                                        "ATTEMPTED",
                                        ""))
                                .statusCode())
                .isEqualTo(404);
    }

    private void deliver(AlertId alert) {
        StepStarted step = school.paged(alert, StepStarted.class).getLast();
        tell(
                body(
                        alert,
                        UUID.randomUUID(),
                        step.targets().getFirst().staff().toString(),
                        "EMAIL",
                        step.step(),
                        step.round(),
                        "DELIVERED",
                        ""));
    }

    private HttpResponse<String> tell(String body) {
        return school.machine(TestWorld.MACHINE_SECRET, "POST", "/internal/paging/attempts", body);
    }

    private String report(
            AlertId alert, UUID attempt, Role role, String channel, String outcome, String why) {
        return body(
                alert,
                attempt,
                school.person(role).staff().toString(),
                channel,
                1,
                1,
                outcome,
                why);
    }

    private static String body(
            AlertId alert,
            UUID attempt,
            String staff,
            String channel,
            int step,
            int round,
            String outcome,
            String why) {
        return """
        {"alertId":"%s","attemptId":"%s","staffId":"%s","channel":"%s","step":%d,"round":%d,
         "outcome":"%s"%s}
        """
                .formatted(
                        alert,
                        attempt,
                        staff,
                        channel,
                        step,
                        round,
                        outcome,
                        why.isEmpty() ? "" : ",\"failure\":\"" + why + "\"");
    }

    private Running running(AlertId alert) {
        return (Running) school.paging(alert).state();
    }

    private List<List<Target>> told(AlertId alert) {
        return school.paged(alert, StepStarted.class).stream().map(StepStarted::targets).toList();
    }

    private Target target(Role role) {
        return new Target(school.person(role).staff(), role);
    }
}
