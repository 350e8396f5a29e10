package org.shouwang.command.student.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.STUDENT;
import static org.shouwang.command.student.decision.Students.FATHER;
import static org.shouwang.command.student.decision.Students.FATHERS_NAME;
import static org.shouwang.command.student.decision.Students.PHONE;
import static org.shouwang.command.student.decision.Students.aStudent;
import static org.shouwang.command.student.decision.Students.father;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.Story;
import org.shouwang.command.student.decision.StudentCommand.AddGuardian;
import org.shouwang.command.student.decision.StudentCommand.BarGuardian;
import org.shouwang.command.student.decision.StudentCommand.Merge;
import org.shouwang.command.student.decision.StudentState.Bar;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;

class MergingTest {

    private static final StudentId TWIN = new StudentId(new UUID(1, 1));
    private static final StudentId STAYS = new StudentId(new UUID(1, 2));
    private static final StaffId BY = new StaffId(new UUID(2, 1));
    private static final StaffId BARRED_BY = new StaffId(new UUID(2, 2));
    private static final Confidential REASON = Confidential.of("疑似伤害");

    private final Map<GuardianId, Guardian> ofTwin = new HashMap<>();
    private final Map<GuardianId, Guardian> kept = new HashMap<>();

    @Test
    void guardians_of_both_stay_as_they_are() {
        guardian(ofTwin, 1, "母示例", "13800000001", false);
        guardian(kept, 2, "母示例", "13800000002", false);

        assertThat(merged()).containsExactly(new Merge(TWIN, STAYS, BY, ofTwin));
    }

    @Test
    void one_known_to_the_double_alone_is_added_once_however_often_it_is_merged() {
        guardian(ofTwin, 1, "父示例", "13800000001", false);
        guardian(kept, 2, "母示例", "13800000002", false);

        assertThat(merged())
                .hasSize(2)
                .element(1)
                .isInstanceOf(AddGuardian.class)
                .isEqualTo(merged().get(1));
    }

    @Test
    void a_mark_goes_with_the_guardian_whether_known_by_name_by_number_or_not_at_all() {
        guardian(ofTwin, 1, "父示例", "13800000001", true);
        GuardianId byName = guardian(kept, 2, "父示例", "", false);
        assertThat(merged()).contains(new BarGuardian(STAYS, byName, REASON, BARRED_BY));

        kept.clear();
        GuardianId byNumber = guardian(kept, 3, "李父", "13800000001", false);
        assertThat(merged()).contains(new BarGuardian(STAYS, byNumber, REASON, BARRED_BY));

        kept.clear();
        assertThat(merged()).hasSize(3).last().isInstanceOf(BarGuardian.class);
    }

    @Test
    void nameless_guardians_without_a_number_are_not_the_same_person() {
        guardian(ofTwin, 1, "", "", true);
        guardian(kept, 2, "", "", false);

        assertThat(merged()).hasSize(3);
    }

    @Test
    void who_is_marked_already_is_not_marked_again() {
        guardian(ofTwin, 1, "父示例", "", true);
        guardian(kept, 2, "父示例", "", true);

        assertThat(merged()).hasSize(1);
    }

    @Test
    void a_mark_goes_to_every_entry_of_the_one_who_must_not_be_told() {
        guardian(ofTwin, 1, "父示例", "13800000001", true);
        GuardianId byName = guardian(kept, 2, "父 示例", "13800000002", false);
        GuardianId byNumber = guardian(kept, 3, "李父", "+86 138 0000 0001", false);
        guardian(kept, 4, "母示例", "13800000004", false);

        assertThat(merged())
                .containsExactlyInAnyOrder(
                        new Merge(TWIN, STAYS, BY, ofTwin),
                        new BarGuardian(STAYS, byName, REASON, BARRED_BY),
                        new BarGuardian(STAYS, byNumber, REASON, BARRED_BY));
    }

    @Test
    void a_name_or_a_number_of_before_is_theirs_on_either_side() {
        var before = Confidential.of("13800000009");
        guardian(ofTwin, 1, "父示例", "", true, before);
        GuardianId byNumber = guardian(kept, 2, "李父", "13800000009", false);
        assertThat(merged()).contains(new BarGuardian(STAYS, byNumber, REASON, BARRED_BY));

        ofTwin.clear();
        kept.clear();
        guardian(ofTwin, 1, "父示例", "13800000009", true);
        GuardianId once = guardian(kept, 2, "李父", "13800000002", false, before);
        assertThat(merged()).contains(new BarGuardian(STAYS, once, REASON, BARRED_BY));
    }

    @Test
    void a_mark_of_the_record_that_stays_is_found_through_the_double() {
        guardian(kept, 2, "父示例", "13800000001", true);
        GuardianId otherName = guardian(kept, 3, "李父", "", false);
        guardian(ofTwin, 1, "李父", "13800000001", false);

        assertThat(merged()).contains(new BarGuardian(STAYS, otherName, REASON, BARRED_BY));
    }

    @Test
    void who_is_added_under_a_number_that_was_once_barred_is_not_told_either() {
        guardian(kept, 2, "父示例", "", true, Confidential.of("13800000001"));
        guardian(ofTwin, 1, "李父", "", false, Confidential.of("13800000001"));

        assertThat(merged()).hasSize(3).last().isInstanceOf(BarGuardian.class);
    }

    @Test
    void who_stood_beside_the_barred_one_before_is_told_as_before() {
        guardian(kept, 2, "父示例", "057187654321", true);
        guardian(kept, 3, "母示例", "057187654321", false);
        guardian(ofTwin, 1, "母示例", "057187654321", false);

        assertThat(merged()).hasSize(1);
    }

    @Test
    void nobody_who_was_barred_while_the_page_was_open_is_left_behind() {
        withFather()
                .givenThat(new BarGuardian(STUDENT, FATHER, REASON, BARRED_BY))
                .when(new Merge(STUDENT, STAYS, BY, fatherUnbarred()))
                .thenRefused(StudentRefusal.FAMILY_CHANGED_MEANWHILE);
        withFather()
                .when(new Merge(STUDENT, STAYS, BY, fatherUnbarred()))
                .then(new StudentEvent.MergedInto(STAYS, BY));
    }

    private static Story<StudentCommand, StudentState, StudentEvent> withFather() {
        return aStudent().givenThat(father(FATHER, Relation.FATHER, FATHERS_NAME, PHONE));
    }

    private static Map<GuardianId, Guardian> fatherUnbarred() {
        return Map.of(FATHER, Guardian.of(Relation.FATHER, FATHERS_NAME, PHONE));
    }

    private List<StudentCommand> merged() {
        return Merging.of(TWIN, card(ofTwin), STAYS, card(kept), BY);
    }

    private static GuardianId guardian(
            Map<GuardianId, Guardian> of,
            int id,
            String name,
            String phone,
            boolean barred,
            Confidential... before) {
        var guardian = new GuardianId(new UUID(3, id));
        of.put(
                guardian,
                new Guardian(
                        Relation.FATHER,
                        Confidential.of(name),
                        Confidential.ofOptional(phone),
                        barred ? Optional.of(new Bar(BARRED_BY, REASON)) : Optional.empty(),
                        Optional.empty(),
                        Set.of(before)));
        return guardian;
    }

    private static Card card(Map<GuardianId, Guardian> guardians) {
        return new Card(
                Confidential.of("20260101"),
                Confidential.of("李示例甲"),
                new ClassId(new UUID(4, 4)),
                Boarding.DAY,
                Optional.empty(),
                guardians,
                Optional.empty());
    }
}
