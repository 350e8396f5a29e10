package org.shouwang.command.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;

class SchoolPagesTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final Visitor principal = school.as(Role.PRINCIPAL);

    @Test
    void a_class_is_opened_once() {
        assertThat(principal.post("/do/classes", "label", "高一(3)班").statusCode()).isEqualTo(303);
        assertThat(principal.get("/do/classes").body()).contains("高一(1)班", "高一(3)班");
        assertThat(principal.post("/do/classes", "label", "高一(3)班").body()).contains("已有同名班级");
        assertThat(principal.post("/do/classes", "label", "<script>").body())
                .contains("班级名称只能含", "value=\"&lt;script&gt;\"");
        assertThat(school.as(Role.COUNSELOR).get("/do/classes").statusCode()).isEqualTo(404);
    }

    @Test
    void an_approval_is_given_shown_and_withdrawn() {
        HttpResponse<String> given =
                principal.post(
                        "/do/approvals",
                        "kind",
                        "STANDING",
                        "roles",
                        "COUNSELOR",
                        "roles",
                        "PSYCHOLOGY_LEAD",
                        "purpose",
                        "日常工作");

        assertThat(given.statusCode()).isEqualTo(303);
        String page = principal.get("/do/approvals").body();
        assertThat(page).contains("日常工作", "校示例", "心理教师");
        assertThat(approved()).isEqualTo(2);
        Matcher withdraw = Pattern.compile("/do/approvals/([0-9a-f-]+)/withdraw").matcher(page);
        assertThat(withdraw.find()).isTrue();
        world.clock().pass(java.time.Duration.ofMinutes(1));
        assertThat(principal.post(withdraw.group()).statusCode()).isEqualTo(303);
        assertThat(approved()).isZero();
        assertThat(principal.get("/do/approvals").body()).contains("没有现行的查阅批准", "失效于");
    }

    @Test
    void an_approval_without_role_end_or_purpose_is_sent_back() {
        HttpResponse<String> wrong =
                principal.post("/do/approvals", "kind", "SINGLE", "roles", "ADMINISTRATOR");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("请选择", "请填写", "单次批准必须写明结束时间");
        assertThat(school.as(Role.ADMINISTRATOR).get("/do/approvals").statusCode()).isEqualTo(404);
    }

    @Test
    void another_plan_is_put_in_force_and_its_exact_bytes_are_kept() {
        byte[] other =
                (new String(CanonicalPlan.document(), StandardCharsets.UTF_8) + "\n# 本校修订\n")
                        .getBytes(StandardCharsets.UTF_8);
        world.clock().pass(java.time.Duration.ofMinutes(1));

        assertThat(principal.get("/do/plan").body()).contains("随程序提供，学校尚未审定").doesNotContain(" 批准");
        HttpResponse<String> put = principal.upload("/do/plan", "document", "plan.yaml", other);

        assertThat(put.statusCode()).isEqualTo(303);
        PlanHash hash =
                world.bean(Schools.class).planInForce(school.id(), school.now()).orElseThrow();
        assertThat(world.bean(PlanDocuments.class).document(hash)).hasValue(other);
        HttpResponse<String> download = school.as(Role.DUTY_TEACHER).get("/do/plan/" + hash);
        assertThat(download.body()).isEqualTo(new String(other, StandardCharsets.UTF_8));
        assertThat(principal.get("/do/plan/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_steps_of_the_plan_in_force_are_read_level_by_level() {
        String page = school.as(Role.DUTY_TEACHER).get("/do/plan").body();

        String red = page.substring(page.indexOf("红色（"), page.indexOf("橙色（"));
        assertThat(red)
                .containsPattern("(?s)守住学生.*一名成年人始终看得见学生.*看护开始、每次交接和结束的记录")
                .contains("报警起 5 分钟内", "向教育局口头报告")
                .doesNotContain("（等级：");
        assertThat(page.substring(page.indexOf("黄色（"))).doesNotContain("与监护人面谈</p>");
        assertThat(principal.reading("en").get("/do/plan").body())
                .contains(
                        "The steps of the plan in force", "Keep the student in sight", "Waits for");
    }

    @Test
    void a_broken_plan_is_refused_with_every_line_that_is_wrong() {
        HttpResponse<String> broken =
                principal.upload(
                        "/do/plan",
                        "document",
                        "plan.yaml",
                        "format: 1\nid: x\ncolour: red\n".getBytes(StandardCharsets.UTF_8));

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("处问题，没有启用", "第 3 行", "colour");
        assertThat(principal.upload("/do/plan", "document", "", new byte[0]).body())
                .contains("请选择预案文件");
        assertThat(principal.upload("/do/plan", "document", "x", new byte[1024 * 1024 + 1]).body())
                .contains("1 MB");
    }

    @Test
    void a_plan_does_not_rule_the_past() {
        HttpResponse<String> past =
                principal.upload(
                        "/do/plan",
                        "document",
                        "plan.yaml",
                        (new String(CanonicalPlan.document(), StandardCharsets.UTF_8) + "\n# 又一版\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "from",
                        "2026-01-01T00:00");

        assertThat(past.statusCode()).isEqualTo(409);
        assertThat(past.body()).contains("不能从过去的时间起生效");
    }

    @Test
    void every_page_comes_in_english_as_well() {
        Visitor reader = principal.reading("en");

        assertThat(reader.get("/do/plan").body()).contains("Emergency plan", "In force");
        assertThat(reader.get("/do/approvals").body()).contains("Access approvals");
        assertThat(reader.get("/do/classes").body()).contains("All classes");
        assertThat(reader.get("/do/schedule").body()).contains("Nobody is on duty");
    }

    private int approved() {
        return world.bean(Schools.class).approvedRoles(school.id(), school.now()).size();
    }
}
