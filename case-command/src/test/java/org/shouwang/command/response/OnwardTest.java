package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Students;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;

/** Whoever raised an alert goes on reading its page, and that page follows the response. */
class OnwardTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Visitor teacher = school.as(Role.DUTY_TEACHER);
    private final String alert = raised();
    private final String response = started();

    @Test
    void the_page_leads_to_what_is_asked_of_whoever_raised_the_alert() {
        assertThat(page())
                .contains("预案现在请您做的", "移走危险物品", "href=\"" + response + "\"")
                .doesNotContain("先不要联系家里任何人");
    }

    @Test
    void nobody_at_home_is_called_while_that_is_undecided_and_nobody_reads_why() {
        suspected();
        assertThat(page()).contains("先不要联系家里任何人").doesNotContain("伤害", "手臂有伤", "疑似", "安全判断：");

        checked("SAFE");
        assertThat(page()).doesNotContain("先不要联系家里任何人");
    }

    @Test
    void nor_once_it_was_found_not_safe_or_another_adult_is_told() {
        checked("TELL_ANOTHER", "instead", "姑姑 王示例");
        assertThat(page()).contains("先不要联系家里任何人").doesNotContain("姑姑 王示例");

        checked("NOT_SAFE");
        assertThat(page()).contains("先不要联系家里任何人").doesNotContain("不安全");
    }

    @Test
    void where_one_guardian_must_not_be_told_the_page_says_to_look_first() {
        checked("SAFE", "not-to-tell", guardian());
        int guardians =
                school.world()
                        .bean(Students.class)
                        .find(school.student(0))
                        .orElseThrow()
                        .guardians()
                        .size();
        assertThat(page()).contains(guardians > 1 ? "联系家里之前，先看清可以联系谁" : "先不要联系家里任何人");
    }

    @Test
    void once_the_student_is_in_other_hands_it_says_in_whose_and_asks_nobody_to_stay() {
        assertThat(page()).contains("留在学生身边，等人到", "我在学生身边");

        record("custody-handed-over", "to", "GUARDIAN", "guardian", guardian(), "detail", "在校门口");

        assertThat(page())
                .contains("学生已交给", "学生又到了我这里")
                .doesNotContain("留在学生身边，等人到", "拿走能伤到自己的东西", ">我在学生身边<");
    }

    @Test
    void a_colleague_who_has_taken_over_is_named() {
        record(
                "supervision-taken",
                "custodian",
                "STAFF",
                "staff",
                school.person(Role.COUNSELOR).staff().toString());

        assertThat(page()).contains("心示例在学生身边").doesNotContain("留在学生身边，等人到");
    }

    private String page() {
        return teacher.get("/raise/" + alert).body();
    }

    private void suspected() {
        record("abuse-suspected", "suspect", "GUARDIAN", "account", "手臂有伤");
    }

    private void checked(String decision, String... more) {
        List<String> fields = new ArrayList<>(List.of("decision", decision, "reason", "和学生谈过"));
        fields.addAll(List.of(more));
        record("safe-contact-checked", fields.toArray(String[]::new));
    }

    private void record(String fact, String... fields) {
        Visitor counselor = school.as(Role.COUNSELOR);
        String form = response + "/record/" + fact;
        counselor.get(form);
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(
                List.of(
                        "when",
                        school.minute(),
                        "by",
                        school.person(Role.COUNSELOR).staff().toString()));
        HttpResponse<String> kept = counselor.post(form, all.toArray(String[]::new));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
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

    private String started() {
        HttpResponse<String> started =
                school.as(Role.COUNSELOR)
                        .post(
                                "/do/alerts/" + alert + "/respond",
                                "student",
                                school.student(0).toString(),
                                "level",
                                "red",
                                "reason",
                                "有计划，有工具");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(302);
        return "/do/responses/"
                + school.world().bean(Cases.class).runningFor(school.student(0)).orElseThrow().id();
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
