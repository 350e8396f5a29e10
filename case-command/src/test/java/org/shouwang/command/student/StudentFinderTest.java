package org.shouwang.command.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;

class StudentFinderTest {

    private static final String PATH = "/do/students/find";

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();

    @Test
    void a_student_is_found_by_name_initials_number_and_class() {
        assertThat(find(Role.DUTY_TEACHER, "李示例甲")).contains("李示例甲", "高一(1)班", "3 号楼 402");
        assertThat(find(Role.CLASS_TEACHER, "lsl")).contains("李示例甲", "李示例乙");
        assertThat(find(Role.AUDITOR, "20260106")).contains("孙示例").doesNotContain("李示例");
        assertThat(find(Role.COUNSELOR, "高一2班")).contains("赵示例", "钱示例", "孙示例");
    }

    @Test
    void nobody_is_found_by_nothing_or_by_far_too_much() {
        assertThat(find(Role.COUNSELOR, "")).contains("\"students\":[],\"more\":false");
        assertThat(find(Role.COUNSELOR, "李".repeat(61))).contains("\"students\":[],\"more\":false");
    }

    @Test
    void class_and_name_together_narrow_the_search_in_any_order() {
        for (String typed : List.of("高一(1)班 李", "李　高一1班", "高一 (1)班 lsl", "高一　0101")) {
            assertThat(find(Role.DUTY_TEACHER, typed))
                    .as(typed)
                    .contains("李示例甲")
                    .doesNotContain("王示例", "赵示例");
        }
        assertThat(find(Role.DUTY_TEACHER, "高一(2)班 李")).contains("\"students\":[]");
        assertThat(find(Role.DUTY_TEACHER, "李 示例甲")).contains("李示例甲");
        assertThat(find(Role.DUTY_TEACHER, "高一 2班")).contains("赵示例").doesNotContain("李示例甲");
    }

    @Test
    void whoever_sees_the_first_of_many_is_told_that_there_are_more() {
        assertThat(find(Role.COUNSELOR, "高一(1)班")).contains("\"more\":false");
        for (int i = 0; i < 5; i++) {
            school.enrol("周示例" + i, "2026020" + i, school.schoolClass(0));
        }
        assertThat(find(Role.COUNSELOR, "高一(1)班").split("\"id\"")).hasSize(9);
        assertThat(find(Role.COUNSELOR, "高一(1)班")).contains("\"more\":false");

        school.enrol("吴示例", "20260206", school.schoolClass(0));
        String many = find(Role.COUNSELOR, "高一(1)班");
        assertThat(many.split("\"id\"")).hasSize(9);
        assertThat(many).contains("\"more\":true");
        assertThat(find(Role.COUNSELOR, "高一(1)班 周")).contains("\"more\":false", "周示例4");
    }

    @Test
    void two_of_one_name_in_a_class_are_told_apart_by_the_end_of_their_numbers() {
        assertThat(find(Role.DUTY_TEACHER, "王示例")).contains("\"number\":\"\"");
        school.enrol("王示例", "20260555", school.schoolClass(0));
        school.enrol("赵示例", "20260556", school.schoolClass(0));

        assertThat(find(Role.DUTY_TEACHER, "王示例")).contains("学号尾号 0103", "学号尾号 0555");
        assertThat(find(Role.DUTY_TEACHER, "赵示例")).doesNotContain("学号尾号");
        assertThat(school.as(Role.COUNSELOR).reading("en").post("/do/students", "q", "王示例").body())
                .contains("number ends in 0103", "number ends in 0555");
    }

    @Test
    void another_schools_students_are_not_found() {
        world.school();

        assertThat(find(Role.COUNSELOR, "李示例甲").split("\"id\"")).hasSize(2);
    }

    @Test
    void a_known_device_finds_after_the_session_has_ended_and_a_stranger_does_not() {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.loseSession();

        assertThat(teacher.post(PATH, "q", "李示例甲").body()).contains("李示例甲");
        assertThat(world.stranger().post(PATH, "q", "李示例甲").statusCode()).isEqualTo(303);
    }

    @Test
    void a_device_without_a_session_cannot_copy_a_school() {
        Visitor teacher = school.as(Role.COUNSELOR);
        teacher.loseSession();
        for (int i = 0; i < DeviceSearches.MOST; i++) {
            assertThat(teacher.post(PATH, "q", "李示例甲").statusCode()).isEqualTo(200);
        }

        assertThat(teacher.post(PATH, "q", "李示例甲").statusCode()).isEqualTo(429);
        assertThat(school.as(Role.DUTY_TEACHER).post(PATH, "q", "李示例甲").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_number_belongs_to_one_student_however_it_is_written() {
        assertThatThrownBy(() -> enrol(" ２０２６ 0101 "))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(StudentNumbers.Taken.NUMBER_IS_TAKEN));
        assertThat(world.school()).isNotNull(); // another school may have the same numbers
    }

    @Test
    void a_corrected_number_is_free_for_another_student() {
        school.send(
                new StudentCommand.CorrectIdentity(
                        school.student(0), Confidential.of("20269999"), Confidential.of("李示例甲")));

        assertThat(enrol("20260101")).isNotNull();
        assertThatThrownBy(() -> enrol("20269999")).isInstanceOf(CommandRefused.class);
    }

    private StudentId enrol(String number) {
        var student = new StudentId(UUID.randomUUID());
        school.send(
                new StudentCommand.Enrol(
                        student,
                        school.id(),
                        Confidential.of(number),
                        Confidential.of("周示例"),
                        school.schoolClass(0),
                        Boarding.DAY,
                        Optional.empty()));
        return student;
    }

    private String find(Role role, String typed) {
        HttpResponse<String> found = school.as(role).post(PATH, "q", typed);
        assertThat(found.statusCode()).isEqualTo(200);
        return found.body();
    }
}
