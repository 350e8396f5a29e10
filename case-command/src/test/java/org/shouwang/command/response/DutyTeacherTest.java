package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Students;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At night the duty teacher can be the only one of those whom the plan names to start it. */
class DutyTeacherTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Visitor teacher = school.as(Role.DUTY_TEACHER);
    private final String alert = raised();

    @Test
    void starts_the_plan_and_records_what_was_done_and_never_meets_a_page_that_is_not_there() {
        HttpResponse<String> started = start(teacher);

        assertThat(started.statusCode()).isEqualTo(302);
        String response = Visitor.location(started).replaceAll("\\?.*", "");
        assertThat(teacher.get(response).statusCode()).isEqualTo(200);

        HttpResponse<String> recorded =
                teacher.post(
                        response + "/record/note-added",
                        "text",
                        "我陪着",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        school.person(Role.DUTY_TEACHER).staff().toString());

        assertThat(recorded.statusCode()).isEqualTo(302);
        HttpResponse<String> there = teacher.get(Visitor.location(recorded));
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.body()).contains("已记录在案");
        for (String link : there.body().split("href=\"")) {
            if (link.startsWith("/cases/")) {
                assertThat(teacher.get(link.substring(0, link.indexOf('"'))).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void finds_who_is_with_the_student_what_is_asked_of_them_and_their_own_entries_to_put_right() {
        String response = Visitor.location(start(teacher)).replaceAll("\\?.*", "");
        String me = school.person(Role.DUTY_TEACHER).staff().toString();
        assertThat(teacher.get(response).body()).contains("没有记录");

        teacher.post(
                response + "/record/supervision-taken",
                "custodian",
                "STAFF",
                "staff",
                me,
                "when",
                "2026-11-23T23:04",
                "by",
                me);

        String menu = teacher.get(response).body();
        assertThat(menu)
                .contains(
                        school.person(Role.DUTY_TEACHER).name()
                                + "在学生身边，从 2026 年 11 月 23 日 23:04 起")
                .containsPattern("2026-11-23 23:04 有成年人在学生身边")
                .containsPattern("移走危险物品（期限 [^）]+）")
                .contains("/record/means-removed\"");
        String correct =
                menu.replaceAll(
                        "(?s).*href=\"([^\"]+/record/supervision-taken[?]corrects=[^\"]+)\".*",
                        "$1");
        assertThat(teacher.get(correct).statusCode()).isEqualTo(200);
        assertThat(menu).contains("<details class=\"more\">");
    }

    @Test
    void the_menu_names_the_adult_who_is_there_and_says_what_comes_first() {
        String response = Visitor.location(start(teacher)).replaceAll("\\?.*", "");
        String me = school.person(Role.DUTY_TEACHER).staff().toString();
        teacher.post(
                response + "/record/supervision-taken",
                "custodian",
                "OTHER_ADULT",
                "other",
                "宿管王示例",
                "when",
                "2026-11-23T23:04",
                "by",
                me);

        String menu = teacher.get(response).body();
        assertThat(menu).contains("宿管王示例在学生身边").doesNotContain("其他成年人在学生身边");
        assertThat(menu)
                .containsPattern("/record/custody-handed-over\">[^<]*</a> <span class=\"soft\">先完成")
                .doesNotContainPattern(
                        "/record/means-removed\">[^<]*</a> <span class=\"soft\">先完成");
    }

    @Test
    void whoever_took_the_alert_takes_part_in_the_case_that_comes_of_it() {
        Visitor counselor = school.as(Role.COUNSELOR);
        counselor.post("/do/alerts/" + alert + "/acknowledge", "note", "我来");
        start(teacher);
        Cases cases = school.world().bean(Cases.class);
        var casefile = cases.casefileOf(school.student(0), school.id()).orElseThrow().id();
        assertThat(cases.relation(casefile, school.person(Role.COUNSELOR).staff()))
                .contains(CasefileEvent.Relation.COUNSELOR);
    }

    @Test
    void another_one_whom_the_alert_did_not_reach_does_not() {
        var other = school.add("另示例", Role.DUTY_TEACHER, Set.of());

        assertThat(start(school.as(other)).statusCode()).isEqualTo(404);
    }

    @Test
    void is_shown_whom_to_call_and_what_was_tried_and_that_goes_on_record() {
        String response = Visitor.location(start(teacher)).replaceAll("\\?.*", "");
        String form = response + "/record/guardian-attempted";
        assertThat(teacher.get(form).body()).contains("tel:1390000");
        assertThat(readings()).as("readings of the numbers").isEqualTo(1);

        school.as(Role.COUNSELOR)
                .post(
                        form,
                        "guardian",
                        guardian(),
                        "channel",
                        "PHONE",
                        "outcome",
                        "NO_ANSWER",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        school.person(Role.COUNSELOR).staff().toString());
        assertThat(teacher.get(form).body()).contains("心示例", "没有接");
    }

    @Test
    void opens_the_card_of_a_student_about_whom_the_alert_was_raised_and_of_no_other() {
        assertThat(teacher.get("/do/students/" + school.student(0)).body()).contains("tel:1390000");
        assertThat(teacher.get("/do/students/" + school.student(1)).statusCode()).isEqualTo(404);
    }

    private String guardian() {
        return school.world()
                .bean(Students.class)
                .find(school.student(0))
                .orElseThrow()
                .guardians()
                .getFirst()
                .id()
                .toString();
    }

    private long readings() {
        return JdbcClient.create(school.world().database().dataSource(DatabaseRole.COMMAND))
                .sql("select count(*) from command.shown where what = ? and record_id = ?")
                .params("GUARDIAN_PHONE", school.student(0).value())
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> start(Visitor by) {
        return by.post(
                "/do/alerts/" + alert + "/respond",
                "student",
                school.student(0).toString(),
                "level",
                "red",
                "reason",
                "有计划，有工具");
    }

    private String raised() {
        HttpResponse<String> answer =
                teacher.post(
                        "/raise", "student", school.student(0).toString(), "account", "明天不用叫我了");
        String id = Visitor.location(answer).replaceAll("^/raise/([0-9a-f-]{36}).*", "$1");
        Cases cases = school.world().bean(Cases.class);
        await().until(() -> cases.alert(AlertId.of(id)).isPresent());
        return id;
    }
}
