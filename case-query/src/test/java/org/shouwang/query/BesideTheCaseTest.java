package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.worry.WorryEvent;

/**
 * Who knew what of a student besides the responses of the case: what happened to the student as a
 * person of the school, earlier alerts that were dismissed, worries.
 */
class BesideTheCaseTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofDays(5));

    private static final Statements STATEMENTS = new Statements();

    private static QueryWorld world;
    private static TestSchool school;
    private static StudentId student;
    private static Crisis crisis;

    @BeforeAll
    static void start() {
        world = QueryWorld.overheard(STATEMENTS);
        school = world.school();
        student = school.enrol("钱示例己", "3000040", school.schoolClass(0));
        GuardianId father =
                school.guardian(student, StudentEvent.Relation.FATHER, "钱示例父", "13900000001");
        worried();
        dismissed();
        crisis =
                new Crisis(school, student, "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "示例")
                        .started("red");
        barred(father);
        ofStudent(
                new StudentEvent.ClassMoved(school.schoolClass(0), school.schoolClass(1)),
                NIGHT.plus(Duration.ofDays(2)));
        world.settle();
    }

    @Test
    void while_home_is_not_safe_no_number_is_shown_for_whoever_is_not_barred_either() {
        TestSchool other = world.school();
        Crisis unsafe =
                new Crisis(other, other.student(0), "B7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "示例")
                        .started("red");
        world.settle();
        String page = "/cases/" + unsafe.casefile;
        Visitor counselor = other.as(Role.COUNSELOR);
        assertThat(counselor.page(page)).contains("13912345601");

        unsafe.fact(
                new ResponseFact.SafeContactChecked(
                        new Entry(
                                new EntryId(UUID.randomUUID()),
                                Occurred.exactly(NIGHT.plus(Duration.ofHours(1))),
                                other.person(Role.COUNSELOR),
                                Optional.empty(),
                                Optional.empty()),
                        ResponseFact.SafeContact.NOT_SAFE,
                        Set.of(),
                        Optional.empty(),
                        Confidential.of("回家会挨打")),
                Duration.ofHours(1));
        world.settle();

        assertThat(counselor.page(page))
                .contains("母亲李", "安全判断：不安全")
                .doesNotContain("13912345601", "13912345602");
        assertThat(
                        counselor.page(
                                page
                                        + "?asOf="
                                        + LocalDateTime.ofInstant(
                                                NIGHT.plus(Duration.ofMinutes(40)),
                                                ZoneId.of("Asia/Shanghai"))))
                .doesNotContain("13912345601", "13912345602");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static void ofStudent(StudentEvent event, Instant at) {
        school.log(StreamType.STUDENT, student.value(), event, Role.COUNSELOR, at);
    }

    private static void barred(GuardianId father) {
        StaffId counselor = school.person(Role.COUNSELOR);
        ofStudent(
                new StudentEvent.GuardianBarred(father, Confidential.of("孩子说怕回家"), counselor),
                NIGHT.plus(Duration.ofHours(1)));
        ofStudent(
                new StudentEvent.GuardianPhoneChanged(
                        father, Optional.of(Confidential.of("13900000002"))),
                NIGHT.plus(Duration.ofHours(2)));
    }

    @Test
    void many_of_them_ask_the_database_nothing_more_than_one_of_each() {
        TestSchool other = world.school();
        Crisis busy =
                new Crisis(other, other.student(0), "C7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "示例")
                        .started("red");
        said(other, 0);
        world.settle();
        int one = asks(other, busy);
        for (int i = 1; i < 5; i++) {
            said(other, i);
        }
        world.settle();
        assertThat(asks(other, busy)).isEqualTo(one);
        assertThat(
                        other.as(Role.AUDITOR)
                                .page("/audit/cases/" + busy.casefile)
                                .split("href=\"/do/worries/"))
                .hasSize(6);
    }

    /** An alert and a worry about the first student of a school. */
    private static void said(TestSchool of, int number) {
        Instant at = NIGHT.minus(Duration.ofDays(3 + number));
        new Crisis(of, of.student(0), "D6W2Q" + (number + 2), at)
                .raised(AlertEvent.Danger.NOT_SURE, "示例");
        var worry = new WorryId(UUID.randomUUID());
        of.log(
                StreamType.WORRY,
                worry.value(),
                new WorryEvent.Reported(
                        worry,
                        of.id(),
                        of.student(0),
                        Confidential.of("上课总趴着"),
                        Occurred.exactly(at),
                        of.person(Role.CLASS_TEACHER),
                        Optional.empty()),
                Role.CLASS_TEACHER,
                at);
    }

    private static int asks(TestSchool of, Crisis busy) {
        String page = "/audit/cases/" + busy.casefile;
        of.as(Role.AUDITOR).page(page);
        STATEMENTS.forget();
        of.as(Role.AUDITOR).page(page);
        return STATEMENTS.count();
    }

    private static void worried() {
        var worry = new WorryId(UUID.randomUUID());
        Instant at = NIGHT.minus(Duration.ofDays(9));
        school.log(
                StreamType.WORRY,
                worry.value(),
                new WorryEvent.Reported(
                        worry,
                        school.id(),
                        student,
                        Confidential.of("上课总趴着"),
                        Occurred.exactly(at),
                        school.person(Role.CLASS_TEACHER),
                        Optional.empty()),
                Role.CLASS_TEACHER,
                at);
        school.log(
                StreamType.WORRY,
                worry.value(),
                new WorryEvent.Answered(
                        WorryEvent.Triage.WATCHING,
                        Confidential.of("再看一周"),
                        school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                at.plus(Duration.ofHours(3)));
    }

    private static void dismissed() {
        Instant at = NIGHT.minus(Duration.ofDays(6));
        Crisis before =
                new Crisis(school, student, "D6W2Q4", at)
                        .raised(AlertEvent.Danger.NOT_SURE, "同学说他写了遗书");
        school.log(
                StreamType.ALERT,
                before.alert.value(),
                new AlertEvent.Dismissed(
                        school.person(Role.COUNSELOR), school.person(Role.PSYCHOLOGY_LEAD)),
                Role.PSYCHOLOGY_LEAD,
                at.plus(Duration.ofHours(1)));
    }

    private static String audit(Role role) {
        return school.as(role).page("/audit/cases/" + crisis.casefile);
    }

    @Test
    void the_audit_tells_of_earlier_alerts_and_worries_that_led_to_no_response() {
        assertThat(audit(Role.AUDITOR))
                .contains("没有转入处置的预警和担忧", "预警 D6W2Q4，经两人确认解除", "担忧，已答复")
                .contains("同学说他写了遗书", "上课总趴着", "再看一周");
    }

    @Test
    void each_of_them_can_be_opened() {
        assertThat(audit(Role.AUDITOR))
                .containsPattern("href=\"/do/worries/[-0-9a-f]{36}\"")
                .containsPattern("预警 D6W2Q4，经两人确认解除</span> <a href=\"/alerts/[-0-9a-f]{36}\"");
    }

    @Test
    void the_audit_of_one_response_is_of_that_response() {
        assertThat(school.as(Role.AUDITOR).page("/audit/responses/" + crisis.response))
                .doesNotContain("同学说他写了遗书", "上课总趴着");
    }

    @Test
    void as_of_an_instant_before_them_nothing_was_known() {
        String page =
                school.as(Role.AUDITOR)
                        .page(
                                "/audit/cases/"
                                        + crisis.casefile
                                        + "?asOf="
                                        + NIGHT.minus(Duration.ofDays(8)));
        assertThat(page)
                .contains("上课总趴着")
                .doesNotContain("经两人确认解除", "担忧，已答复", "同学说他写了遗书", "孩子说怕回家");
    }

    @Test
    void what_happened_to_the_student_meanwhile_is_part_of_the_record() {
        for (String page :
                new String[] {
                    audit(Role.AUDITOR),
                    school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile),
                    school.as(Role.AUDITOR)
                            .get("/audit/cases/" + crisis.casefile + "/events.csv")
                            .body()
                }) {
            assertThat(page)
                    .contains("监护人列为不得告知", "孩子说怕回家", "监护人电话变更")
                    .containsPattern("转班[^转]*→")
                    .doesNotContain("入学", "增加监护人");
        }
    }

    @Test
    void a_number_that_must_not_be_called_is_not_told_by_the_record() {
        assertThat(audit(Role.PRINCIPAL)).doesNotContain("13900000001", "13900000002");
        assertThat(school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile))
                .doesNotContain("13900000001", "13900000002");
    }

    @Test
    void events_can_be_narrowed_to_the_student() {
        assertThat(
                        school.as(Role.AUDITOR)
                                .page("/audit/cases/" + crisis.casefile + "?stream=student"))
                .contains("监护人列为不得告知")
                .doesNotContain("上课总趴着</");
    }
}
