package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.student.StudentEvent;

/** What is found about telling the family holds for whoever calls next. */
class SafeContactTest {

    private final TestWorld world = TestWorld.shared();
    private TestSchool school;
    private ResponseId response;

    @BeforeEach
    void a_response_that_runs() {
        school = world.school();
        CasefileId casefile = Starts.casefileOf(school.id(), school.student(0));
        var lead = school.person(Role.COUNSELOR).staff();
        school.send(new CasefileCommand.Open(casefile, school.id(), school.student(0), lead, lead));
        post(
                Role.MORAL_EDUCATION_DIRECTOR,
                "/do/casefiles/" + casefile + "/respond",
                "student",
                school.student(0).toString(),
                "level",
                "red",
                "reason",
                "示例");
        response = world.bean(Cases.class).runningFor(school.student(0)).orElseThrow().id();
    }

    @Test
    void whoever_is_found_not_to_be_told_is_barred_by_the_same_act() {
        String form = school.as(Role.COUNSELOR).get(path("safe-contact-checked")).body();
        assertThat(form).contains("勾选的人立即标为“不得告知”");

        checked();

        assertThat(mother().barred()).isTrue();
        assertThat(mother().phone()).isEmpty();
        assertThat(events(StreamType.STUDENT, school.student(0).value()))
                .filteredOn(StudentEvent.GuardianBarred.class::isInstance)
                .extracting(e -> ((StudentEvent.GuardianBarred) e).reason())
                .containsExactly(Confidential.of("母亲打人"));
        assertThat(events(StreamType.RESPONSE, response.value()))
                .filteredOn(ResponseFact.SafeContactChecked.class::isInstance)
                .extracting(e -> ((ResponseFact.SafeContactChecked) e).instead().orElseThrow())
                .containsExactly(Confidential.of("姑姑 王示例"));
    }

    @Test
    void a_class_teacher_who_records_it_bars_as_well() {
        HttpResponse<String> kept = checkedBy(Role.CLASS_TEACHER, "NOT_SAFE");
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(mother().barred()).isTrue();
    }

    @Test
    void that_somebody_may_be_told_is_not_for_a_class_teacher_to_decide() {
        HttpResponse<String> refused = checkedBy(Role.CLASS_TEACHER, "TELL_ANOTHER");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("由心理负责人、心理教师等决定", "母亲打人");
        assertThat(mother().barred()).isFalse();
    }

    @Test
    void where_home_is_not_safe_and_nobody_is_named_nobody_at_home_is_told() {
        HttpResponse<String> kept =
                post(
                        Role.COUNSELOR,
                        path("safe-contact-checked"),
                        "decision",
                        "NOT_SAFE",
                        "reason",
                        "回家会挨打",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        school.person(Role.COUNSELOR).staff().toString());
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(world.bean(Students.class).find(school.student(0)).orElseThrow().guardians())
                .isNotEmpty()
                .allMatch(Student.Guardian::barred);
    }

    @Test
    void a_parent_whom_nobody_names_is_taken_for_the_one_who_must_not_be_told() {
        checked();
        post(
                Role.COUNSELOR,
                path("custody-handed-over"),
                "to",
                "GUARDIAN",
                "unlisted",
                "孩子说是妈妈",
                "detail",
                "在校门口",
                "when",
                "2026-11-23T23:04",
                "by",
                school.person(Role.COUNSELOR).staff().toString());
        assertThat(events(StreamType.RESPONSE, response.value()))
                .filteredOn(ResponseFact.CustodyHandedOver.class::isInstance)
                .extracting(e -> ((ResponseFact.CustodyHandedOver) e).standing())
                .containsExactly(ResponseFact.Standing.BARRED);
    }

    @Test
    void telling_whoever_must_not_be_told_is_kept_as_against_the_mark() {
        checked();
        String form = school.as(Role.COUNSELOR).get(path("guardian-attempted")).body();
        assertThat(form).contains("不得告知");
        post(
                Role.COUNSELOR,
                path("guardian-attempted"),
                "guardian",
                mother().id().toString(),
                "channel",
                "PHONE",
                "outcome",
                "REACHED",
                "told",
                "示例",
                "when",
                "2026-11-23T23:04",
                "by",
                school.person(Role.COUNSELOR).staff().toString());
        assertThat(events(StreamType.RESPONSE, response.value()))
                .filteredOn(ResponseFact.GuardianAttempted.class::isInstance)
                .extracting(e -> ((ResponseFact.GuardianAttempted) e).standing())
                .containsExactly(ResponseFact.Standing.BARRED);
    }

    @Test
    void
            whoever_might_call_home_is_told_that_it_was_found_unsafe_and_sees_no_number_and_no_reason() {
        String before = school.as(Role.CLASS_TEACHER).get(path("guardian-attempted")).body();
        assertThat(before).contains("href=\"tel:", "可以这样说").doesNotContain("安全判断：");

        post(
                Role.PSYCHOLOGY_LEAD,
                path("safe-contact-checked"),
                "decision",
                "NOT_SAFE",
                "reason",
                "母亲打人",
                "when",
                "2026-11-23T23:04",
                "by",
                school.person(Role.PSYCHOLOGY_LEAD).staff().toString());

        String form = school.as(Role.CLASS_TEACHER).get(path("guardian-attempted")).body();
        assertThat(form)
                .contains("安全判断：不安全，不告知监护人", "不要联系任何监护人")
                .doesNotContain("href=\"tel:", "可以这样说", "母亲打人");
    }

    @Test
    void while_home_is_not_safe_the_record_of_the_student_shows_no_number_either() {
        String record = "/do/students/" + school.student(0);
        Visitor teacher = school.as(Role.CLASS_TEACHER);
        assertThat(teacher.get(record).body()).contains("href=\"tel:");

        checkedBy(Role.COUNSELOR, "NOT_SAFE");
        school.as(Role.COUNSELOR)
                .post(
                        record + "/guardians",
                        "name",
                        "外婆示例",
                        "relation",
                        "GRANDPARENT",
                        "phone",
                        "13800002222");

        for (String path : List.of(record, path("guardian-attempted"))) {
            assertThat(teacher.get(path).body())
                    .as(path)
                    .contains("外婆示例", "不要联系任何监护人")
                    .doesNotContain("13800002222", "母亲打人");
        }
    }

    @Test
    void a_suspected_guardian_is_not_called_before_somebody_has_decided_whether_that_is_safe() {
        safe("2026-11-23T23:02");
        suspected("STAFF");
        assertThat(school.as(Role.CLASS_TEACHER).get(path("guardian-attempted")).body())
                .contains("href=\"tel:")
                .doesNotContain("先等安全判断");

        suspected("GUARDIAN");

        for (String form : List.of("guardian-attempted", "guardian-met", "custody-handed-over")) {
            assertThat(school.as(Role.CLASS_TEACHER).get(path(form)).body())
                    .as("a class teacher hears that, and not why")
                    .contains("先等安全判断，暂不联系家里")
                    .doesNotContain("不得先得到消息", "伤害")
                    .doesNotContain("href=\"tel:", "可以这样说", "安全判断：可以告知", "手臂有伤");
            assertThat(school.as(Role.COUNSELOR).get(path(form)).body())
                    .contains("先不要联系家里任何人", "不得先得到消息", path("safe-contact-checked"))
                    .doesNotContain("href=\"tel:", "可以这样说", "安全判断：可以告知", "手臂有伤");
        }
        assertThat(school.as(Role.CLASS_TEACHER).get("/do/responses/" + response).body())
                .contains("先等安全判断，暂不联系家里");

        safe(school.minute());

        assertThat(school.as(Role.CLASS_TEACHER).get(path("guardian-attempted")).body())
                .contains("href=\"tel:", "可以这样说", "安全判断：可以告知")
                .doesNotContain("先等安全判断");
    }

    @Test
    void
            while_a_guardian_is_suspected_and_nobody_has_decided_no_page_of_the_student_shows_a_number() {
        String record = "/do/students/" + school.student(0);
        List<String> pages = List.of(record, record + "/guardians/" + mother().id());
        Visitor teacher = school.as(Role.CLASS_TEACHER);
        String number = mother().phone().orElseThrow();

        suspected("GUARDIAN");
        for (String page : pages) {
            assertThat(teacher.get(page).body())
                    .as(page)
                    .contains("先不要联系家里任何人", mother().name().orElseThrow())
                    .doesNotContain(number, "手臂有伤");
        }

        safe(school.minute());
        for (String page : pages) {
            assertThat(teacher.get(page).body())
                    .as(page)
                    .contains(number)
                    .doesNotContain("先不要联系家里任何人");
        }
    }

    @Test
    void whoever_decides_is_told_that_naming_nobody_bars_everybody() {
        assertThat(school.as(Role.COUNSELOR).get(path("safe-contact-checked")).body())
                .contains("一个人也不勾选，所有监护人都标为“不得告知”");
    }

    @Test
    void whoever_decides_that_another_adult_is_told_says_whom_and_loses_nothing() {
        HttpResponse<String> refused = another();
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("请写明改告知谁", "和学生谈过");

        assertThat(another("instead", "姑姑 王示例 13800003333").statusCode()).isEqualTo(302);
    }

    @Test
    void while_another_adult_is_told_the_others_have_no_number_and_nothing_to_be_said_to() {
        another("instead", "姑姑 王示例 13800003333");

        for (String form : List.of("guardian-attempted", "guardian-met", "custody-handed-over")) {
            assertThat(school.as(Role.CLASS_TEACHER).get(path(form)).body())
                    .as(form)
                    .contains("请联系：姑姑 王示例 13800003333", "先不联系")
                    .doesNotContain("href=\"tel:", "可以这样说", "和学生谈过");
        }
        assertThat(school.as(Role.CLASS_TEACHER).get("/do/students/" + school.student(0)).body())
                .contains("改告知 姑姑 王示例 13800003333")
                .doesNotContain("href=\"tel:");
    }

    @Test
    void somebody_on_the_list_who_is_told_instead_keeps_the_number() {
        String name = mother().name().orElseThrow();
        assertThat(school.as(Role.COUNSELOR).get(path("safe-contact-checked")).body())
                .contains("name=\"instead-listed\"");

        assertThat(another("instead-listed", name).statusCode()).isEqualTo(302);

        assertThat(school.as(Role.COUNSELOR).get(path("guardian-attempted")).body())
                .contains("请联系：" + name, "href=\"tel:" + mother().phone().orElseThrow());
    }

    private HttpResponse<String> another(String... whom) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "decision",
                                "TELL_ANOTHER",
                                "reason",
                                "和学生谈过",
                                "when",
                                "2026-11-23T23:04",
                                "by",
                                school.person(Role.COUNSELOR).staff().toString()));
        fields.addAll(List.of(whom));
        return post(Role.COUNSELOR, path("safe-contact-checked"), fields.toArray(String[]::new));
    }

    private void suspected(String suspect) {
        HttpResponse<String> kept =
                post(
                        Role.COUNSELOR,
                        path("abuse-suspected"),
                        "suspect",
                        suspect,
                        "account",
                        "手臂有伤",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        school.person(Role.COUNSELOR).staff().toString());
        assertThat(kept.statusCode()).isEqualTo(302);
    }

    private void safe(String when) {
        HttpResponse<String> kept =
                post(
                        Role.PSYCHOLOGY_LEAD,
                        path("safe-contact-checked"),
                        "decision",
                        "SAFE",
                        "reason",
                        "和学生谈过",
                        "when",
                        when,
                        "by",
                        school.person(Role.PSYCHOLOGY_LEAD).staff().toString());
        assertThat(kept.statusCode()).isEqualTo(302);
    }

    private void checked() {
        assertThat(checkedBy(Role.COUNSELOR, "TELL_ANOTHER").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> checkedBy(Role role, String decision) {
        return post(
                role,
                path("safe-contact-checked"),
                "decision",
                decision,
                "instead",
                "姑姑 王示例",
                "not-to-tell",
                mother().id().toString(),
                "reason",
                "母亲打人",
                "when",
                "2026-11-23T23:04",
                "by",
                school.person(role).staff().toString());
    }

    @Test
    void whoever_keeps_the_roster_takes_nobody_at_home_off_the_plan() {
        var father = new GuardianId(UUID.randomUUID());
        var by = school.person(Role.COUNSELOR).staff();
        var fathers = Confidential.of("示例父亲");
        school.send(
                new StudentCommand.AddGuardian(
                        school.student(0),
                        father,
                        StudentEvent.Relation.FATHER,
                        fathers,
                        Confidential.ofOptional("13800000099")));
        school.send(
                new StudentCommand.BarGuardian(
                        school.student(0), father, Confidential.of("示例"), by));
        await().until(() -> standing(father).equals(Optional.of(Standing.BARRED)));

        school.send(
                new StudentCommand.ChangeGuardianPhone(
                        school.student(0),
                        mother().id(),
                        Confidential.ofOptional("+86 138 0000 0099")));

        assertThat(mother().barred()).isFalse();
        assertThat(mother().phone()).as("it may ring at the father").isEmpty();

        school.send(
                new StudentCommand.CorrectGuardian(
                        school.student(0), mother().id(), StudentEvent.Relation.MOTHER, fathers));

        assertThat(mother().barred()).as("nobody calls a name of one who is barred").isTrue();
        assertThat(FamilyKnown.of(world.bean(Students.class).find(school.student(0)).orElseThrow()))
                .containsEntry(father, Standing.BARRED)
                .containsEntry(mother().id(), Standing.MAY_BE_TOLD);
    }

    private Optional<Standing> standing(GuardianId guardian) {
        return events(StreamType.RESPONSE, response.value()).stream()
                .filter(
                        e ->
                                e instanceof ResponseCourse.GuardianStands told
                                        && told.guardian().equals(guardian))
                .map(e -> ((ResponseCourse.GuardianStands) e).standing())
                .reduce((_, last) -> last);
    }

    private Student.Guardian mother() {
        return world.bean(Students.class)
                .find(school.student(0))
                .orElseThrow()
                .guardians()
                .getFirst();
    }

    private String path(String fact) {
        return "/do/responses/" + response + "/record/" + fact;
    }

    private HttpResponse<String> post(Role role, String path, String... fields) {
        Visitor visitor = school.as(role);
        visitor.get(path);
        List<String> all = new ArrayList<>(List.of("commandId", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return visitor.post(path, all.toArray(String[]::new));
    }

    private List<Event> events(StreamType type, UUID id) {
        return world.bean(Streams.class).read(new StreamId(type, id)).stream()
                .map(LoggedEvent::event)
                .toList();
    }
}
