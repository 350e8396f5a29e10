package org.shouwang.command.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;

/** Nobody in danger disappears because a record was merged or marked as left. */
class RecordsAtRiskTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final Visitor admin = school.as(Role.ADMINISTRATOR);
    private final StudentId twin = school.enrol("陈示例", "20269801", school.schoolClass(1));

    @Test
    void the_record_with_a_running_response_is_the_one_that_stays() {
        respond(twin);
        HttpResponse<String> hidden = merge(twin, "20260101", school.student(0));
        assertThat(hidden.statusCode()).isEqualTo(400);
        assertThat(hidden.body()).contains("须由它保留");
        assertThat(search("陈示例")).hasSize(1);

        assertThat(merge(school.student(0), "20269801", twin).statusCode()).isEqualTo(303);
        assertThat(search("李示例甲")).extracting(Student::id).containsExactly(twin);
    }

    @Test
    void records_of_one_person_have_one_response_between_them() {
        respond(school.student(0));
        merge(twin, "20260101", school.student(0));
        assertThat(cases().runningFor(twin)).isEqualTo(cases().runningFor(school.student(0)));
        assertThat(cases().runningFor(twin)).isPresent();
    }

    @Test
    void a_conflict_of_interest_follows_to_the_record_that_stays() {
        var counselor = school.person(Role.COUNSELOR).staff();
        school.send(new StaffCommand.DeclareConflict(counselor, twin, Confidential.of("亲属")));
        merge(twin, "20260101", school.student(0));
        assertThat(admin.get("/do/students/" + school.student(0)).statusCode()).isEqualTo(200);
        assertThat(
                        school.as(Role.PRINCIPAL)
                                .get("/do/students/" + school.student(0) + "/conflict")
                                .body())
                .contains(school.person(Role.COUNSELOR).name());
    }

    @Test
    void whoever_left_lately_is_found_whatever_is_open_and_marked_so() {
        respond(school.student(0));
        leave(school.student(0), "2026-11-20");
        leave(twin, "2024-07-01");
        for (String name : List.of("李示例甲", "陈示例")) {
            assertThat(search(name)).hasSize(1);
            assertThat(school.as(Role.DUTY_TEACHER).post("/do/students/find", "q", name).body())
                    .contains(name, "已离校（202");
        }
    }

    @Test
    void whoever_left_long_ago_is_found_while_a_response_runs_by_those_who_may_know_of_it() {
        respond(school.student(0));
        left(school.student(0), 2024);
        left(twin, 2024);
        assertThat(find(Role.COUNSELOR, "李示例甲"))
                .as("without an approval")
                .contains("\"students\":[]");
        approve(Role.COUNSELOR);
        assertThat(find(Role.COUNSELOR, "李示例甲")).contains("已离校（2024-07-01");
        assertThat(find(Role.COUNSELOR, "陈示例")).as("nothing is open").contains("\"students\":[]");
        approve(Role.CLASS_TEACHER);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.CLASS_TEACHER)) {
            assertThat(find(role, "李示例甲")).as("%s", role).contains("\"students\":[]");
        }
    }

    private String find(Role role, String name) {
        return school.as(role).post("/do/students/find", "q", name).body();
    }

    private void approve(Role role) {
        school.send(
                new SchoolCommand.GiveAccessApproval(
                        school.id(),
                        new ApprovalId(UUID.randomUUID()),
                        ApprovalKind.STANDING,
                        Set.of(role),
                        Confidential.of("日常工作"),
                        school.now(),
                        Optional.empty(),
                        Role.PRINCIPAL,
                        Set.of(Role.PRINCIPAL),
                        school.person(Role.PRINCIPAL).staff()));
    }

    /** Recorded then. */
    private void left(StudentId student, int year) {
        LocalDate day = LocalDate.of(year, 7, 1);
        UUID id = UUID.randomUUID();
        var context =
                new CommandContext(
                        new CommandId(id),
                        id.toString().getBytes(StandardCharsets.UTF_8),
                        Actor.staff(school.person(Role.ADMINISTRATOR).staff(), Role.ADMINISTRATOR),
                        school.id(),
                        Optional.empty(),
                        Lane.ORDINARY);
        Clock then = Clock.fixed(day.atStartOfDay(TestSchool.ZONE).toInstant(), TestSchool.ZONE);
        Receipt receipt =
                (Receipt)
                        world.bean(Commands.class)
                                .at(then)
                                .send(context, new StudentCommand.Leave(student, school.id(), day));
        world.bean(CommandProjections.class).await(receipt.lastPosition());
    }

    private void leave(StudentId student, String day) {
        HttpResponse<String> left =
                admin.post("/do/students/" + student + "/leave", "lastDay", day);
        assertThat(left.statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> merge(StudentId record, String other, StudentId stays) {
        return admin.post(
                "/do/students/" + record + "/merge", "other", other, "sure", stays.toString());
    }

    private void respond(StudentId student) {
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        HttpResponse<String> raised =
                teacher.post("/raise", "student", student.toString(), "account", "明天不用叫我了");
        String alert = Visitor.location(raised).replaceAll("^/raise/([0-9a-f-]{36}).*", "$1");
        await().until(() -> cases().alert(AlertId.of(alert)).isPresent());
        HttpResponse<String> started =
                teacher.post(
                        "/do/alerts/" + alert + "/respond",
                        "commandId",
                        UUID.randomUUID().toString(),
                        "student",
                        student.toString(),
                        "level",
                        "red",
                        "reason",
                        "示例");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(302);
    }

    private List<Student> search(String name) {
        return world.bean(Students.class).search(school.id(), name, 8);
    }

    private Cases cases() {
        return world.bean(Cases.class);
    }
}
