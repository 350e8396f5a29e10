package org.shouwang.command.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;

/** One student by hand: enrolled, corrected, moved, left, back, and found to be there twice. */
class StudentRecordTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final Visitor admin = school.as(Role.ADMINISTRATOR);
    private final String record = "/do/students/" + school.student(0);

    @Test
    void a_student_is_enrolled_with_a_guardian() {
        assertThat(admin.get("/do/students").body()).contains("/do/students/new");
        HttpResponse<String> enrolled =
                enrol(
                        "number",
                        "２０２７-a1",
                        "guardianName",
                        "周母",
                        "relation",
                        "MOTHER",
                        "phone",
                        "138 0000 2222");

        assertThat(enrolled.statusCode()).as(enrolled.body()).isEqualTo(303);
        Student student = found("周示例");
        assertThat(student.number()).contains("2027-A1");
        assertThat(student.classLabel()).isEqualTo("高一(1)班");
        assertThat(student.boarding()).isEqualTo(Boarding.BOARDING);
        assertThat(student.dormitory()).contains("3 号楼 101");
        assertThat(student.guardians())
                .singleElement()
                .satisfies(g -> assertThat(g.relation()).isEqualTo(Relation.MOTHER))
                .satisfies(g -> assertThat(g.phone()).contains("13800002222"));
        assertThat(Visitor.location(enrolled)).isEqualTo("/do/students/" + student.id());
    }

    @Test
    void a_number_that_is_taken_is_said_with_its_holder_and_nothing_is_stored() {
        HttpResponse<String> taken = enrol("number", "20260101");

        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body())
                .contains("这个学号属于 李示例甲（高一(1)班）", record, "value=\"周示例\"", "value=\"3 号楼 101\"");
        assertThat(
                        admin.reading("en")
                                .post("/do/students/new", fields("number", "20260101"))
                                .body())
                .contains("This number belongs to 李示例甲");
        assertThat(search("周示例")).isEmpty();
    }

    @Test
    void every_wrong_field_is_said_and_nothing_is_stored() {
        HttpResponse<String> wrong =
                admin.post(
                        "/do/students/new",
                        "number",
                        "20 26/01",
                        "name",
                        "<script>alert(1)</script>".repeat(3),
                        "schoolClass",
                        UUID.randomUUID().toString(),
                        "boarding",
                        "SOMETIMES",
                        "dormitory",
                        "\u0000",
                        "phone",
                        "call me");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "学号只能含字母、数字和连字符",
                        "最多 60 个字，现在是 75 个字",
                        "请选择一项",
                        "含有无法识别的字符",
                        "电话号码无法识别",
                        "value=\"20 26/01\"",
                        "value=\"call me\"")
                .doesNotContain("<script>alert");
        assertThat(world.bean(Students.class).enrolled(school.id())).hasSize(6);
    }

    @Test
    void sending_a_form_twice_enrols_once() {
        String[] fields = fields("number", "20270001", "commandId", UUID.randomUUID().toString());

        assertThat(admin.post("/do/students/new", fields).statusCode()).isEqualTo(303);
        assertThat(admin.post("/do/students/new", fields).statusCode()).isEqualTo(303);

        assertThat(search("周示例")).hasSize(1);
    }

    @Test
    void a_name_and_a_number_are_corrected_and_a_taken_one_is_not() {
        assertThat(admin.get(record + "/record").body())
                .contains("value=\"李示例甲\"", "value=\"20260101\"");
        HttpResponse<String> taken =
                admin.post(record + "/identity", "name", "李示例佳", "number", "20260102");
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body()).contains("这个学号属于 李示例乙", "value=\"李示例佳\"");
        assertThat(search("李示例佳")).isEmpty();

        assertThat(
                        admin.post(record + "/identity", "name", "李示例佳", "number", "20260999")
                                .statusCode())
                .isEqualTo(303);

        assertThat(found("李示例佳").number()).contains("20260999");
        assertThat(enrol("number", "20260101").statusCode())
                .as("the old number is free")
                .isEqualTo(303);
    }

    @Test
    void a_student_moves_to_another_class_and_another_bed() {
        admin.post(record + "/class", "schoolClass", school.schoolClass(1).toString());
        admin.post(record + "/boarding", "boarding", "DAY", "dormitory", "");

        assertThat(found("李示例甲").classLabel()).isEqualTo("高一(2)班");
        assertThat(found("李示例甲").boarding()).isEqualTo(Boarding.DAY);
        assertThat(found("李示例甲").dormitory()).isEmpty();
        assertThat(admin.post(record + "/class", "schoolClass", "no").statusCode()).isEqualTo(400);
    }

    @Test
    void who_left_is_found_as_such_and_comes_back_as_the_same_person() {
        assertThat(admin.post(record + "/leave", "lastDay", "2027-01-01").body())
                .contains("这个时间还没有到");
        assertThat(admin.post(record + "/leave", "lastDay", "yesterday").statusCode())
                .isEqualTo(400);
        assertThat(admin.post(record + "/leave", "lastDay", "2026-11-20").statusCode())
                .isEqualTo(303);

        assertThat(search("李示例甲")).singleElement().matches(s -> !s.enrolled());
        assertThat(admin.post("/do/students", "q", "20260101").body()).contains("李示例甲", "已离校");
        assertThat(school.as(Role.COUNSELOR).post("/do/students", "q", "20260101").body())
                .contains("李示例甲", "已离校");
        assertThat(enrol("number", "20260101").body()).contains("已离校的 李示例甲");
        assertThat(
                        admin.post(
                                        record + "/class",
                                        "schoolClass",
                                        school.schoolClass(1).toString())
                                .body())
                .contains("这名学生目前不在校");

        admin.post(record + "/return", "schoolClass", school.schoolClass(1).toString());
        assertThat(found("李示例甲").id()).isEqualTo(school.student(0));
        assertThat(found("李示例甲").classLabel()).isEqualTo("高一(2)班");
    }

    @Test
    void a_double_is_merged_once_it_was_looked_at_and_keeps_who_must_not_be_told() {
        StudentId twin = school.enrol("李示例假", "20269901", school.schoolClass(1));
        String merge = "/do/students/" + twin + "/merge";
        String mother = "/do/students/" + twin + "/guardians/" + guardian(twin);
        school.as(Role.COUNSELOR).post(mother + "/bar", "reason", "疑似伤害");
        assertThat(admin.post(merge, "other", "20269901").body()).contains("自己的学号");
        assertThat(admin.post(merge, "other", "20260000").body()).contains("没有这个学号");

        HttpResponse<String> look = admin.post(merge, "other", "20260101");
        assertThat(look.statusCode()).isEqualTo(400);
        assertThat(look.body()).contains("李示例甲", "请核对上面的资料", "value=\"" + school.student(0));
        assertThat(
                        admin.post(merge, "other", "20260102", "sure", school.student(0).toString())
                                .statusCode())
                .as("another one than was looked at")
                .isEqualTo(400);
        assertThat(search("李示例假")).hasSize(1);

        assertThat(
                        admin.post(merge, "other", "20260101", "sure", school.student(0).toString())
                                .statusCode())
                .isEqualTo(303);

        assertThat(search("李示例假"))
                .as("the one that stays, by its old name")
                .singleElement()
                .satisfies(s -> assertThat(s.id()).isEqualTo(school.student(0)));
        assertThat(found("李示例甲").guardians())
                .as("the same mother by her name, now marked")
                .singleElement()
                .satisfies(g -> assertThat(g.barred()).isTrue())
                .satisfies(g -> assertThat(g.phone()).isEmpty());
        assertThat(admin.get("/do/students/" + twin).body()).contains("这份资料已并入", "李示例甲");
        assertThat(
                        admin.post("/do/students/" + twin + "/identity", "name", "x", "number", "1")
                                .body())
                .contains("这份资料已并入另一份");
        assertThat(enrol("number", "20269901").statusCode()).isEqualTo(303);
    }

    @Test
    void a_guardian_written_wrongly_is_corrected() {
        String mother = record + "/guardians/" + guardian(school.student(0));
        assertThat(admin.get(mother).body()).contains("value=\"母亲李\"");

        admin.post(mother + "/identity", "guardianName", "祖母李", "relation", "GRANDPARENT");

        assertThat(found("李示例甲").guardians())
                .singleElement()
                .satisfies(g -> assertThat(g.name()).contains("祖母李"))
                .satisfies(g -> assertThat(g.relation()).isEqualTo(Relation.GRANDPARENT))
                .satisfies(g -> assertThat(g.phone()).contains("13900000101"));
        assertThat(
                        admin.post(mother + "/identity", "guardianName", "", "relation", "")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_program_enrols_and_moves_by_the_same_rules() {
        HttpResponse<String> enrolled =
                admin.post("/api/v1/students", fields("number", "20270001"));
        assertThat(enrolled.statusCode()).isEqualTo(200);
        assertThat(enrolled.body()).contains("position");

        HttpResponse<String> wrong = admin.post("/api/v1/students", fields("number", "20260101"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"number\"", "这个学号属于");
    }

    @Test
    void only_those_who_manage_students_and_only_in_their_school() {
        List<String> pages = List.of("/do/students/new", record + "/record", record + "/merge");
        for (Role role : Role.values()) {
            boolean may =
                    role == Role.ADMINISTRATOR
                            || role == Role.PRINCIPAL
                            || role == Role.MORAL_EDUCATION_DIRECTOR;
            for (String page : pages) {
                assertThat(school.as(role).get(page).statusCode())
                        .as(role + " " + page)
                        .isEqualTo(may ? 200 : 404);
            }
            if (!may) {
                assertThat(
                                school.as(role)
                                        .post(record + "/leave", "lastDay", "2026-11-20")
                                        .statusCode())
                        .as(role.name())
                        .isEqualTo(404);
                assertThat(school.as(role).get(record).body()).doesNotContain(record + "/record");
            }
        }
        Visitor stranger = world.school().as(Role.ADMINISTRATOR);
        for (String act :
                List.of("/identity", "/class", "/boarding", "/leave", "/return", "/merge")) {
            assertThat(stranger.post(record + act, "lastDay", "2026-11-20").statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> enrol(String... more) {
        return admin.post("/do/students/new", fields(more));
    }

    private String[] fields(String... more) {
        List<String> all =
                new java.util.ArrayList<>(
                        List.of(
                                "name", "周示例",
                                "schoolClass", school.schoolClass(0).toString(),
                                "boarding", "BOARDING",
                                "dormitory", "3 号楼 101"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String guardian(StudentId student) {
        return world.bean(Students.class)
                .find(student)
                .orElseThrow()
                .guardians()
                .getFirst()
                .id()
                .toString();
    }

    private Student found(String name) {
        return search(name).getFirst();
    }

    private List<Student> search(String typed) {
        return world.bean(Students.class).search(school.id(), typed, 10);
    }
}
