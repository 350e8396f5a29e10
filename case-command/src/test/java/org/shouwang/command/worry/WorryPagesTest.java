package org.shouwang.command.worry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.school.decision.SchoolCommand.GiveAccessApproval;
import org.shouwang.command.timer.Timers;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;
import org.shouwang.contract.worry.WorryEvent.TriageOverdue;

class WorryPagesTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();

    @Test
    void a_class_teacher_reports_about_a_student_of_the_own_class_and_reads_by_when() {
        Visitor teacher = school.as(Role.CLASS_TEACHER);
        String form = teacher.get("/do/worries/new").body();

        WorryId worry = report();

        assertThat(form).contains("李示例甲 高一(1)班").doesNotContain("赵示例");
        assertThat(teacher.get("/do/worries/" + worry).body())
                .contains("关于李示例甲的担忧", "等待答复", "两周没怎么说话");
        assertThat(teacher.get("/do/worries").body()).contains("李示例甲", "等待答复");
    }

    @Test
    void the_answer_comes_back_to_whoever_reported_it() {
        approve(Role.COUNSELOR);
        WorryId worry = report();
        Visitor counselor = school.as(Role.COUNSELOR);
        assertThat(counselor.get("/do/worries/" + worry).statusCode()).isEqualTo(200);

        counselor.post(
                "/do/worries/" + worry + "/answer",
                "triage",
                "TALKED_WITH_STUDENT",
                "answer",
                "谈过了，请留意他中午有没有吃饭");

        assertThat(school.as(Role.CLASS_TEACHER).get("/do/worries/" + worry).body())
                .contains("已答复", "已和学生谈过", "请留意他中午有没有吃饭", "心示例");
    }

    @Test
    void whoever_answers_reads_when_it_happened() {
        approve(Role.COUNSELOR);
        WorryId worry = report();

        assertThat(school.as(Role.COUNSELOR).get("/do/worries/" + worry).body()).contains("发生于");
    }

    @Test
    void whoever_may_audit_reads_who_opened_it_and_nobody_else_does() {
        approve(Role.COUNSELOR);
        approve(Role.AUDITOR);
        WorryId worry = report();
        school.as(Role.CLASS_TEACHER).get("/do/worries/" + worry);
        school.as(Role.CLASS_TEACHER).get("/do/worries/" + worry);
        school.as(Role.COUNSELOR).get("/do/worries/" + worry);

        assertThat(school.as(Role.AUDITOR).get("/do/worries/" + worry).body())
                .contains("谁打开过这条担忧", "2 次，最近")
                .containsPattern("(?s)id=\"reads\".*心示例")
                .containsPattern("(?s)id=\"reads\".*班示例");
        for (Role role : List.of(Role.CLASS_TEACHER, Role.COUNSELOR)) {
            assertThat(school.as(role).get("/do/worries/" + worry).body())
                    .doesNotContain("谁打开过这条担忧");
        }
    }

    @Test
    void an_answer_without_words_is_asked_for_again_and_keeps_what_was_chosen() {
        approve(Role.COUNSELOR);
        WorryId worry = report();

        HttpResponse<String> answer =
                school.as(Role.COUNSELOR)
                        .post("/do/worries/" + worry + "/answer", "triage", "WATCHING");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请填写", "checked");
    }

    @Test
    void whoever_may_answer_but_not_read_keeps_what_was_typed_and_sees_none_of_its_words() {
        WorryId worry = report();
        Visitor counselor = school.as(Role.COUNSELOR);

        HttpResponse<String> again =
                counselor.post("/do/worries/" + worry + "/answer", "answer", "明天我去找他");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("请选择", "明天我去找他").doesNotContain("两周没怎么说话", "李示例甲");

        HttpResponse<String> done =
                counselor.post(
                        "/do/worries/" + worry + "/answer",
                        "triage",
                        "WATCHING",
                        "answer",
                        "明天我去找他");

        assertThat(counselor.get(Visitor.location(done)).statusCode()).isEqualTo(200);
        assertThat(counselor.get("/do/worries/" + worry).statusCode()).isEqualTo(404);
        assertThat(school.as(Role.CLASS_TEACHER).get("/do/worries/" + worry).body())
                .contains("明天我去找他");
    }

    @Test
    void an_unanswered_worry_is_told_again() throws SQLException {
        WorryId worry = report();

        world.clock().pass(Duration.ofDays(4));
        world.bean(Timers.class).runOnce(world.clock().instant());
        world.clock().pass(Duration.ofHours(4));
        world.bean(Timers.class).runOnce(world.clock().instant());

        assertThat(world.bean(Worries.class).get(worry).events())
                .filteredOn(e -> e.event() instanceof TriageOverdue)
                .hasSize(2);
        approve(Role.COUNSELOR);
        assertThat(school.as(Role.COUNSELOR).get("/do/worries/" + worry).body()).contains("逾期未答复");
    }

    @Test
    void a_worry_becomes_an_alert_with_everything_that_was_told() {
        WorryId worry = report();
        Visitor teacher = school.as(Role.CLASS_TEACHER);
        teacher.post("/do/worries/" + worry + "/more", "more", "今天发现手臂有伤");

        HttpResponse<String> raised =
                teacher.post("/do/worries/" + worry + "/alert", "danger", "VERY_WORRIED");

        assertThat(raised.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(raised)).startsWith("/raise/");
        assertThat(teacher.get(Visitor.location(raised)).body())
                .contains("李示例甲", "两周没怎么说话", "今天发现手臂有伤", "正在通知");
        assertThat(teacher.get("/do/worries/" + worry).body()).contains("已升级为预警");
    }

    @Test
    void bad_input_is_named_kept_and_not_recorded() {
        HttpResponse<String> answer =
                school.as(Role.CLASS_TEACHER)
                        .post(
                                "/do/worries/new",
                                "student",
                                UUID.randomUUID().toString(),
                                "account",
                                "<b>" + "长".repeat(4_001));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("最多 4000", "&lt;b&gt;", "请选择");
    }

    @Test
    void the_same_report_twice_is_one_worry_and_other_words_are_a_supplement() {
        String id = UUID.randomUUID().toString();

        WorryId first = report("commandId", id, "account", "先写一句");
        WorryId again = report("commandId", id, "account", "先写一句");
        WorryId more = report("commandId", id, "account", "再写一句");

        assertThat(List.of(again, more)).containsOnly(first);
        assertThat(world.bean(Worries.class).get(first).events()).hasSize(2);
    }

    @Test
    void others_and_other_schools_see_nothing_of_it() {
        WorryId worry = report();
        TestSchool other = world.school();
        for (Role role : Role.values()) {
            assertThat(other.as(role).get("/do/worries/" + worry).statusCode()).isEqualTo(404);
            assertThat(other.as(role).get("/do/worries/" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
            assertThat(
                            other.as(role)
                                    .post("/do/worries/" + worry + "/more", "more", "x")
                                    .statusCode())
                    .isEqualTo(404);
        }
        for (Role role : List.of(Role.DUTY_TEACHER, Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(school.as(role).get("/do/worries/" + worry).statusCode()).isEqualTo(404);
            assertThat(
                            school.as(role)
                                    .post(
                                            "/do/worries/" + worry + "/answer",
                                            "triage",
                                            "WATCHING",
                                            "answer",
                                            "x")
                                    .statusCode())
                    .isEqualTo(404);
        }
    }

    private WorryId report() {
        return report("account", "两周没怎么说话");
    }

    private WorryId report(String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "student";
        all[fields.length + 1] = school.student(0).toString();
        HttpResponse<String> answer = school.as(Role.CLASS_TEACHER).post("/do/worries/new", all);
        assertThat(answer.statusCode()).isEqualTo(303);
        WorryId worry = WorryId.of(Visitor.location(answer).substring("/do/worries/".length()));
        school.send(
                new GiveAccessApproval(
                        school.id(),
                        new ApprovalId(UUID.randomUUID()),
                        ApprovalKind.STANDING,
                        Set.of(Role.DUTY_TEACHER),
                        Confidential.of("等目录"),
                        school.now(),
                        Optional.empty(),
                        Role.PRINCIPAL,
                        Set.of(Role.PRINCIPAL),
                        school.person(Role.PRINCIPAL).staff()));
        return worry;
    }

    private void approve(Role role) {
        school.send(
                new GiveAccessApproval(
                        school.id(),
                        new ApprovalId(UUID.randomUUID()),
                        ApprovalKind.STANDING,
                        Set.of(role),
                        Confidential.of("个案工作"),
                        school.now(),
                        Optional.empty(),
                        Role.PRINCIPAL,
                        Set.of(Role.PRINCIPAL),
                        school.person(Role.PRINCIPAL).staff()));
    }
}
