package org.shouwang.command.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;

class GuardianPagesTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final String student = "/do/students/" + school.student(0);
    private final Visitor counselor = school.as(Role.COUNSELOR);
    private final Visitor principal = school.as(Role.PRINCIPAL);

    @Test
    void an_empty_field_takes_no_number_away() {
        Visitor counselor = school.as(Role.COUNSELOR);
        String before = counselor.get(mother()).body();
        assertThat(before).as("the number stands in its field").contains("value=\"1390000");
        assertThat(counselor.post(mother() + "/phone", "newPhone", "").statusCode()).isEqualTo(400);
        assertThat(counselor.get(mother()).body()).contains("tel:1390000");
        assertThat(
                        counselor
                                .post(mother() + "/phone", "newPhone", "", "noPhone", "true")
                                .statusCode())
                .isEqualTo(303);
        assertThat(counselor.get(mother()).body()).doesNotContain("tel:1390000");
    }

    @Test
    void a_guardian_is_added_and_gets_another_number() {
        HttpResponse<String> added =
                counselor.post(
                        student + "/guardians",
                        "name",
                        "父示例",
                        "relation",
                        "FATHER",
                        "phone",
                        "138 0000-1111");

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(counselor.get(student).body()).contains("父示例", "tel:13800001111");
        HttpResponse<String> changed =
                counselor.post(mother() + "/phone", "newPhone", "13700002222");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(counselor.get(student).body())
                .contains("13700002222")
                .doesNotContain("13900000101");
    }

    @Test
    void what_is_wrong_with_a_guardian_is_said() {
        HttpResponse<String> wrong =
                counselor.post(
                        student + "/guardians", "name", "", "relation", "AUNT", "phone", "<b>");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("请填写", "请选择", "电话号码无法识别", "value=\"&lt;b&gt;\"");
    }

    @Test
    void a_barred_guardian_is_marked_and_the_number_is_shown_to_nobody() {
        HttpResponse<String> barred = counselor.post(mother() + "/bar", "reason", "疑似伤害");

        assertThat(barred.statusCode()).isEqualTo(303);
        for (Role role : new Role[] {Role.COUNSELOR, Role.PRINCIPAL, Role.PSYCHOLOGY_LEAD}) {
            assertThat(school.as(role).get(student).body())
                    .contains("不得告知", "号码已隐藏", "疑似伤害")
                    .doesNotContain("13900000101");
        }
        assertThat(school.as(Role.ADMINISTRATOR).get(student).body())
                .contains("不得告知")
                .doesNotContain("疑似伤害");
    }

    @Test
    void a_number_of_one_who_is_barred_is_hidden_for_whoever_else_answers_it() {
        counselor.post(
                student + "/guardians",
                "name",
                "祖示例",
                "relation",
                "GRANDPARENT",
                "phone",
                "+86 139 0000 0101");
        counselor.post(mother() + "/bar", "reason", "疑似伤害");

        assertThat(counselor.get(student).body())
                .contains("祖示例", "与不得告知的人是同一个号码")
                .doesNotContain("13900000101");
        assertThat(world.bean(Students.class).find(school.student(0)).orElseThrow().guardians())
                .allSatisfy(g -> assertThat(g.phone()).isEmpty());
    }

    @Test
    void one_bars_and_two_unbar() {
        String mother = mother();
        counselor.post(mother + "/bar", "reason", "疑似伤害");
        assertThat(counselor.post(mother + "/unbar", "reason", "").statusCode()).isEqualTo(400);
        counselor.post(mother + "/unbar", "reason", "已核实，无此事");
        assertThat(counselor.get(mother).body()).contains("须由另一人同意");

        HttpResponse<String> alone = counselor.post(mother + "/unbar/confirm");
        assertThat(alone.statusCode()).isEqualTo(409);
        assertThat(alone.body()).contains("提出的人不能自己同意");

        assertThat(principal.get(mother).body()).contains("已核实，无此事", "心示例");
        assertThat(principal.post(mother + "/unbar/confirm").statusCode()).isEqualTo(303);
        assertThat(counselor.get(student).body()).contains("13900000101");
    }

    @Test
    void a_proposal_may_be_declined_and_the_bar_holds() {
        String mother = mother();
        counselor.post(mother + "/bar", "reason", "疑似伤害");
        counselor.post(mother + "/unbar", "reason", "已核实");

        principal.post(mother + "/unbar/decline", "reason", "再等等");

        assertThat(counselor.get(mother).body()).contains("不得告知").doesNotContain("等待第二人同意");
        assertThat(principal.post(mother + "/unbar/confirm").body()).contains("还没有人提出");
    }

    @Test
    void the_administrator_keeps_guardians_without_seeing_their_numbers() {
        Visitor admin = school.as(Role.ADMINISTRATOR);

        assertThat(admin.get(student).body()).contains("母亲李").doesNotContain("13900000101");
        assertThat(admin.post(mother() + "/bar", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(admin.post(mother() + "/phone", "newPhone", "13700003333").statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_class_teacher_opens_the_own_class_alone_and_strangers_nothing() {
        Visitor teacher = school.as(Role.CLASS_TEACHER);

        assertThat(teacher.get(student).statusCode()).isEqualTo(200);
        assertThat(teacher.get("/do/students/" + school.student(5)).statusCode()).isEqualTo(404);
        assertThat(school.as(Role.DUTY_TEACHER).get(student).statusCode()).isEqualTo(404);
        assertThat(world.school().as(Role.PRINCIPAL).get(student).statusCode()).isEqualTo(404);
        assertThat(counselor.get("/do/students/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(counselor.get(student + "/guardians/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(
                        counselor
                                .post(
                                        student + "/guardians/" + UUID.randomUUID() + "/bar",
                                        "reason",
                                        "x")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_search_is_posted_so_that_no_name_stands_in_an_address() {
        assertThat(counselor.post("/do/students", "q", "李示例").body())
                .contains("李示例甲", "李示例乙")
                .doesNotContain("王示例");
        assertThat(counselor.post("/do/students", "q", "张示例").body()).contains("没有找到");
        assertThat(counselor.post("/do/students", "q", "").body()).contains("请填写");
    }

    @Test
    void a_conflict_is_declared_by_oneself_and_lifted_by_somebody_else() {
        String conflict = student + "/conflict";
        assertThat(counselor.post(conflict, "reason", "").statusCode()).isEqualTo(400);
        assertThat(counselor.post(conflict, "reason", "是我的侄女").statusCode()).isEqualTo(303);
        assertThat(counselor.get(conflict).body()).contains("你已声明利益冲突");
        assertThat(counselor.get(student).statusCode()).isEqualTo(404);

        String lift = conflict + "/" + school.person(Role.COUNSELOR).staff() + "/withdraw";
        assertThat(counselor.post(lift, "lifted", "算了").statusCode()).isEqualTo(404);
        assertThat(principal.get(conflict).body()).contains("心示例");
        HttpResponse<String> without = principal.post(lift, "lifted", "");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("<details open=\"open\"", "id=\"lifted-wrong\"");
        assertThat(principal.post(lift, "lifted", "查明不是").statusCode()).isEqualTo(303);
        assertThat(counselor.get(student).statusCode()).isEqualTo(200);
    }

    private String mother() {
        Student found = world.bean(Students.class).find(school.student(0)).orElseThrow();
        return student + "/guardians/" + found.guardians().getFirst().id();
    }
}
