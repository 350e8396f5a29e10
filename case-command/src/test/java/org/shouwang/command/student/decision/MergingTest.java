package org.shouwang.command.student.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

        assertThat(merged()).containsExactly(new Merge(TWIN, STAYS, BY));
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

    private List<StudentCommand> merged() {
        return Merging.of(TWIN, card(ofTwin), STAYS, card(kept), BY);
    }

    private static GuardianId guardian(
            Map<GuardianId, Guardian> of, int id, String name, String phone, boolean barred) {
        var guardian = new GuardianId(new UUID(3, id));
        of.put(
                guardian,
                new Guardian(
                        Relation.FATHER,
                        Confidential.of(name),
                        Confidential.ofOptional(phone),
                        barred ? Optional.of(new Bar(BARRED_BY, REASON)) : Optional.empty(),
                        Optional.empty(),
                        Set.of()));
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
