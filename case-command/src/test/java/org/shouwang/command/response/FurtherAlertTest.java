package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.StepId;

/** Another alert about a student for whom a response runs. */
class FurtherAlertTest {

    private final TestWorld world = TestWorld.shared();
    private TestSchool school;
    private ResponseId running;

    @BeforeEach
    void a_response_runs() {
        school = world.school();
        assertThat(respond(raise("NEEDS_ATTENTION"), "orange").statusCode()).isEqualTo(302);
        running = responses().getFirst().id();
    }

    @Test
    void becomes_part_of_it_and_asks_for_what_a_new_danger_asks_for() {
        AlertId alert = raise("NOW");
        supervise(alert);

        assertThat(respond(alert, "orange").statusCode()).isEqualTo(302);

        assertThat(responses()).hasSize(1);
        assertThat(events(StreamType.RESPONSE, running.value()))
                .filteredOn(ResponseCourse.AlertJoined.class::isInstance)
                .extracting(e -> ((ResponseCourse.AlertJoined) e).alert().alert())
                .containsExactly(alert);
        assertThat(events(StreamType.RESPONSE, running.value()))
                .hasAtLeastOneElementOfType(ResponseFact.SupervisionTaken.class)
                .doesNotHaveAnyElementsOfTypes(ResponseCourse.LevelRaised.class)
                .filteredOn(ResponseCourse.StepDue.class::isInstance)
                .extracting(e -> ((ResponseCourse.StepDue) e).step())
                .contains(new StepId("emergency-call"), new StepId("assess"))
                .doesNotContain(new StepId("acknowledge"));
        assertThat(events(StreamType.ALERT, alert.value()))
                .contains(
                        new AlertEvent.ResponseJoined(
                                running,
                                school.student(0),
                                school.person(Role.MORAL_EDUCATION_DIRECTOR).staff()));
    }

    @Test
    void raises_the_level_when_a_graver_one_is_chosen_and_never_lowers_it() {
        respond(raise("NOW"), "red");
        respond(raise("NEEDS_ATTENTION"), "yellow");

        assertThat(events(StreamType.RESPONSE, running.value()))
                .filteredOn(ResponseCourse.LevelRaised.class::isInstance)
                .extracting(e -> ((ResponseCourse.LevelRaised) e).to().value())
                .containsExactly("red");
    }

    @Test
    void says_so_before_it_is_sent() {
        AlertId alert = raise("NOW");
        String page =
                school.as(Role.MORAL_EDUCATION_DIRECTOR)
                        .get("/do/alerts/" + alert + "/respond")
                        .body();

        assertThat(page).contains("处置正在进行（橙色）").contains("并入并确认");
    }

    @Test
    void what_is_told_on_the_alert_afterwards_reaches_the_response_too() {
        AlertId alert = raise("NOW");
        respond(alert, "orange");
        assertThat(events(StreamType.RESPONSE, running.value()))
                .doesNotHaveAnyElementsOfTypes(ResponseFact.EmergencyCalled.class);

        school.as(Role.DUTY_TEACHER)
                .post(
                        "/raise/" + alert + "/emergency",
                        "commandId",
                        UUID.randomUUID().toString(),
                        "service",
                        "AMBULANCE");

        assertThat(events(StreamType.RESPONSE, running.value()))
                .filteredOn(ResponseFact.EmergencyCalled.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whoever_found_the_student_records_on_the_alert_what_the_running_plan_asks_for() {
        AlertId alert = raise("NOW");
        respond(alert, "orange");

        school.as(Role.DUTY_TEACHER)
                .post(
                        "/raise/" + alert + "/means",
                        "commandId",
                        UUID.randomUUID().toString(),
                        "items",
                        "示例：一盒药");

        assertThat(events(StreamType.RESPONSE, running.value()))
                .filteredOn(ResponseFact.MeansRemoved.class::isInstance)
                .hasSize(1);
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("带领处置", "已移走危险物品");
    }

    @Test
    void danger_told_after_the_plan_has_started_pages_and_enters_the_running_response() {
        AlertId alert = raise("NEEDS_ATTENTION");
        respond(alert, "orange");
        await().until(() -> world.bean(Cases.class).responsesOf(alert).size() == 1);
        int paged = steps(alert);

        more(alert, "他上了天台", "NOW");
        await().until(() -> steps(alert) > paged);
        more(alert, "他上了天台", "NOW");

        assertThat(events(StreamType.RESPONSE, running.value()))
                .filteredOn(ResponseCourse.DangerTold.class::isInstance)
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(((ResponseCourse.DangerTold) told).alert()).isEqualTo(alert);
                            assertThat(((ResponseCourse.DangerTold) told).danger())
                                    .isEqualTo(AlertEvent.Danger.NOW);
                        });
        assertThat(events(StreamType.ALERT, alert.value()))
                .filteredOn(AlertEvent.Reopened.class::isInstance)
                .containsExactly(
                        new AlertEvent.Reopened(
                                AlertEvent.Why.DANGER_TOLD,
                                school.person(Role.DUTY_TEACHER).staff()));
        assertThat(school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body())
                .contains("正在叫人", "有人报告此刻有危险")
                .doesNotContain("已经启动应急预案");

        respond(alert, "red");
        assertThat(events(StreamType.ALERT, alert.value()).getLast())
                .isInstanceOf(AlertEvent.ResponseJoined.class);
        assertThat(events(StreamType.RESPONSE, running.value()))
                .hasAtLeastOneElementOfType(ResponseCourse.LevelRaised.class);
    }

    private int steps(AlertId alert) {
        return (int)
                events(StreamType.PAGING, alert.value()).stream()
                        .filter(
                                e ->
                                        e instanceof PagingEvent.StepStarted
                                                || e instanceof PagingEvent.NobodyReachable)
                        .count();
    }

    private void more(AlertId alert, String words, String worse) {
        assertThat(
                        school.as(Role.DUTY_TEACHER)
                                .post(
                                        "/raise/" + alert + "/more",
                                        "commandId",
                                        UUID.randomUUID().toString(),
                                        "more",
                                        words,
                                        "worse",
                                        worse)
                                .statusCode())
                .isEqualTo(303);
    }

    private AlertId raise(String danger) {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.get("/raise");
        HttpResponse<String> answer =
                teacher.post(
                        "/raise",
                        "commandId",
                        UUID.randomUUID().toString(),
                        "student",
                        school.student(0).toString(),
                        "danger",
                        danger,
                        "account",
                        "示例");
        String to = Visitor.location(answer);
        var alert = AlertId.of(to.substring("/raise/".length(), "/raise/".length() + 36));
        await().until(() -> world.bean(Cases.class).alert(alert).isPresent());
        return alert;
    }

    private void supervise(AlertId alert) {
        school.as(Role.DUTY_TEACHER)
                .post(
                        "/raise/" + alert + "/supervision",
                        "commandId",
                        UUID.randomUUID().toString(),
                        "adult",
                        "");
    }

    private HttpResponse<String> respond(AlertId alert, String level) {
        Visitor director = school.as(Role.MORAL_EDUCATION_DIRECTOR);
        String path = "/do/alerts/" + alert + "/respond";
        director.get(path);
        return director.post(
                path,
                "commandId",
                UUID.randomUUID().toString(),
                "student",
                school.student(0).toString(),
                "level",
                level,
                "reason",
                "示例");
    }

    private List<ResponseRow> responses() {
        return world.bean(Cases.class)
                .responsesOf(Starts.casefileOf(school.id(), school.student(0)));
    }

    private List<Event> events(StreamType type, UUID id) {
        return world.bean(Streams.class).read(new StreamId(type, id)).stream()
                .map(LoggedEvent::event)
                .toList();
    }
}
