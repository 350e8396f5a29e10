package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.student.StudentEvent;

/** Two records turned out to be one student: each case file leads to the other. */
class MergedRecordsTest {

    private static QueryWorld world;
    private static TestSchool school;
    private static StudentId twin;
    private static StudentId stays;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        twin = school.enrol("李示例己", "3000010", school.schoolClass(0));
        stays = school.enrol("李示例庚", "3000011", school.schoolClass(0));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Crisis crisis(StudentId student, String code) {
        return new Crisis(school, student, code, QueryWorld.START.minus(Duration.ofHours(15)))
                .raised(AlertEvent.Danger.NOW, "示例")
                .started("red");
    }

    private static void merged(StudentId from, StudentId into) {
        school.log(
                StreamType.STUDENT,
                from.value(),
                new StudentEvent.MergedInto(into, school.person(Role.PRINCIPAL)),
                Role.PRINCIPAL,
                QueryWorld.START);
        world.settle();
    }

    @Test
    void the_old_file_leads_to_the_new_one_and_the_new_one_back() {
        Crisis old = crisis(twin, "A7K3M9");
        Crisis later = crisis(stays, "D6W2Q4");
        world.settle();
        Visitor counselor = school.as(Role.COUNSELOR);
        assertThat(counselor.page("/cases/" + old.casefile)).doesNotContain("已并入");

        merged(twin, stays);

        assertThat(counselor.page("/cases/" + old.casefile))
                .contains("已并入“李示例庚”的另一份记录", "/cases/" + later.casefile);
        assertThat(counselor.page("/cases/" + later.casefile))
                .contains("“李示例己”另有一份合并前的个案", "/cases/" + old.casefile);
    }

    @Test
    void it_leads_on_when_the_one_it_was_merged_into_is_merged_itself() {
        StudentId first = school.enrol("赵示例己", "3000020", school.schoolClass(0));
        StudentId middle = school.enrol("赵示例庚", "3000021", school.schoolClass(0));
        StudentId last = school.enrol("赵示例辛", "3000022", school.schoolClass(0));
        Crisis old = crisis(first, "B7K3M9");
        Crisis now = crisis(last, "E6W2Q4");
        merged(first, middle);
        merged(middle, last);

        Visitor counselor = school.as(Role.COUNSELOR);
        assertThat(counselor.page("/cases/" + old.casefile)).contains("/cases/" + now.casefile);
        assertThat(counselor.page("/cases/" + now.casefile)).contains("/cases/" + old.casefile);
    }

    @Test
    void a_file_that_somebody_may_not_read_is_not_led_to() {
        StudentId mine = school.enrol("孙示例己", "3000030", school.schoolClass(0));
        StudentId other = school.enrol("孙示例庚", "3000031", school.schoolClass(1));
        Crisis old = crisis(mine, "C7K3M9");
        Crisis later = crisis(other, "F6W2Q4");
        StaffId colleague = school.add("旁示例", Role.COUNSELOR, Set.of());
        school.log(
                StreamType.CASEFILE,
                later.casefile.value(),
                new CasefileEvent.ParticipantAdded(
                        colleague, CasefileEvent.Relation.HELPER, school.person(Role.COUNSELOR)),
                Role.COUNSELOR,
                QueryWorld.START);
        merged(mine, other);

        assertThat(world.as(colleague).page("/cases/" + later.casefile))
                .doesNotContain(old.casefile.toString());
        assertThat(school.as(Role.PRINCIPAL).page("/cases/" + later.casefile))
                .contains(old.casefile.toString());
    }

    @Test
    void whoever_may_not_act_for_one_record_reads_none_of_the_others() {
        StudentId first = school.enrol("周示例己", "3000040", school.schoolClass(0));
        StudentId last = school.enrol("周示例庚", "3000041", school.schoolClass(0));
        Crisis old = crisis(first, "G7K3M9");
        Crisis now = crisis(last, "H6W2Q4");
        StaffId aunt = school.add("亲示例", Role.PRINCIPAL, Set.of());
        school.log(
                StreamType.STAFF,
                aunt.value(),
                new StaffEvent.ConflictDeclared(last, Confidential.of("亲戚")),
                Role.PRINCIPAL,
                QueryWorld.START);
        world.settle();
        Visitor visitor = world.as(aunt);
        assertThat(visitor.get("/cases/" + now.casefile).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/cases/" + old.casefile).statusCode()).isEqualTo(200);

        merged(first, last);

        assertThat(visitor.get("/cases/" + old.casefile).statusCode()).isEqualTo(404);
        assertThat(visitor.page("/cases")).doesNotContain("周示例己", "周示例庚");
        assertThat(visitor.page("/today")).doesNotContain("周示例己", "周示例庚");
    }
}
