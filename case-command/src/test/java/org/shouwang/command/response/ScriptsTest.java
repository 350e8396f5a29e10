package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;

/**
 * What the plan offers to say says what the record says, and leaves a gap where it says nothing.
 */
class ScriptsTest {

    private final TestSchool school = TestWorld.shared().school();
    private final String command = UUID.randomUUID().toString();

    @Test
    void whoever_calls_for_an_ambulance_reads_the_place_that_the_alert_told_last() {
        String response = started(raised("教学楼天台"));
        assertThat(words(response, "emergency-called")).contains("地点：教学楼天台，");

        raised("东门外");
        assertThat(words(response, "emergency-called")).contains("地点：东门外，");
    }

    @Test
    void a_place_that_nobody_told_is_a_gap_and_never_where_the_student_sleeps() {
        assertThat(words(started(raised("")), "emergency-called"))
                .contains("地点：______，")
                .doesNotContain("号楼");
    }

    @Test
    void the_bureau_is_told_the_grade_and_not_the_class() {
        assertThat(words(started(raised("")), "bureau-reported")).contains("，高一一名学生出现");
    }

    @Test
    void that_somebody_is_with_the_student_is_said_only_while_the_record_holds_it() {
        String response = started(raised(""));
        for (String form : List.of("guardian-attempted", "mandatory-reported")) {
            assertThat(words(response, form)).contains("示例中学").doesNotContain("陪着", "看护");
        }

        watchedBy(response, "STAFF", "staff", school.person(Role.DUTY_TEACHER).staff().toString());
        for (String form : List.of("guardian-attempted", "mandatory-reported")) {
            assertThat(words(response, form)).contains("学生有老师陪着。");
        }

        watchedBy(response, "OTHER_ADULT", "other", "宿管王示例");
        assertThat(words(response, "mandatory-reported")).contains("学生由另一位成年人照看。");
    }

    @Test
    void what_not_to_say_and_what_to_send_stand_apart_from_what_to_say() {
        String response = started(raised(""));

        assertThat(words(response, "supervision-taken"))
                .containsSubsequence("<h2>可以这样说</h2>", "我在这里陪着你", "<h2>不要这样说</h2>", "不要答应“我谁也不告诉”");
        assertThat(words(response, "emergency-called"))
                .contains("<h2>照着读</h2>")
                .doesNotContain("可以这样说");
        assertThat(words(response, "guardian-met"))
                .containsSubsequence("<h2>可以这样说</h2>", "谢谢您赶来", "<h2>可以发给对方的文字</h2>", "就您孩子的安全与您面谈")
                .doesNotContain("我们当面说");
    }

    private void watchedBy(String response, String kind, String field, String who) {
        HttpResponse<String> answer =
                school.as(Role.COUNSELOR)
                        .post(
                                response + "/record/supervision-taken",
                                "custodian",
                                kind,
                                field,
                                who,
                                "when",
                                "2026-11-23T23:04",
                                "by",
                                school.person(Role.COUNSELOR).staff().toString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String words(String response, String form) {
        String page = school.as(Role.COUNSELOR).get(response + "/record/" + form).body();
        return page.substring(page.indexOf("<main"), page.indexOf("<form class=\"form\""));
    }

    /** Sent again with other words, it becomes a supplement of the same alert. */
    private String raised(String place) {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.get("/raise");
        HttpResponse<String> answer =
                teacher.post(
                        "/raise",
                        "commandId",
                        command,
                        "student",
                        school.student(0).toString(),
                        "danger",
                        "NOW",
                        "account",
                        "示例 " + place,
                        "place",
                        place);
        String id = Visitor.location(answer).replaceAll("^/raise/([0-9a-f-]{36}).*", "$1");
        await().until(() -> school.world().bean(Cases.class).alert(AlertId.of(id)).isPresent());
        return id;
    }

    private String started(String alert) {
        HttpResponse<String> answer =
                school.as(Role.COUNSELOR)
                        .post(
                                "/do/alerts/" + alert + "/respond",
                                "student",
                                school.student(0).toString(),
                                "level",
                                "red",
                                "reason",
                                "示例");
        return Visitor.location(answer)
                .replaceAll("[?#].*", "")
                .replaceAll(
                        "^/cases/.*",
                        "/do/responses/"
                                + school.world()
                                        .bean(Cases.class)
                                        .responsesOf(
                                                Starts.casefileOf(school.id(), school.student(0)))
                                        .getLast()
                                        .id());
    }
}
