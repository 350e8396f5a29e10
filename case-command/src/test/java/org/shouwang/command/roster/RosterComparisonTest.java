package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;

class RosterComparisonTest {

    private static final String LAST_YEAR =
            "学号,姓名,班级,是否住校,监护人,关系,联系电话\n"
                    + "1,李示例甲,高一(1)班,是,李示例乙,母亲,13800000001\n"
                    + "2,王示例,高一(1)班,否,王示例乙,父亲,13800000002\n"
                    + "3,赵示例,高一(2)班,否,,,\n"
                    + "4,钱示例,高三(2)班,是,,,\n";

    private static List<KnownStudent> school() {
        return Files.roster(LAST_YEAR).rows().stream()
                .map(
                        row ->
                                new KnownStudent(
                                        new StudentId(new UUID(0, row.row())),
                                        row.number(),
                                        row.name(),
                                        row.classLabel(),
                                        row.boarding().orElse(Boarding.DAY),
                                        row.dormitory(),
                                        row.guardians()))
                .toList();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var comparison = RosterComparison.of(school(), Files.roster(LAST_YEAR));

        assertThat(comparison)
                .isEqualTo(
                        new RosterComparison(
                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                                4));
    }

    @Test
    void this_years_file_shuffled_gives_joiners_movers_and_leavers() {
        var comparison =
                RosterComparison.of(
                        school(),
                        Files.roster(
                                "姓名,班级,学号\n"
                                        + "孙示例,高一1班,5\n"
                                        + "赵示例,高二（2）班,3\n"
                                        + "王示例,高二(1)班,2\n"
                                        + "李示例甲,高一（1）班,1\n"));

        assertThat(comparison.joiners()).extracting(RosterRow::number).containsExactly("5");
        assertThat(comparison.movers())
                .extracting(m -> m.student().number(), m -> m.from().value(), m -> m.to().value())
                .containsExactly(tuple("3", "高一(2)班", "高二（2）班"), tuple("2", "高一(1)班", "高二(1)班"));
        assertThat(comparison.leavers()).extracting(KnownStudent::number).containsExactly("4");
        assertThat(comparison.unchanged()).isEqualTo(1);
    }

    @Test
    void a_file_that_says_nothing_of_boarding_or_guardians_changes_neither() {
        var comparison =
                RosterComparison.of(
                        school(),
                        Files.roster(
                                "学号,姓名,班级\n1,李示例甲,高一1班\n2,王示例,高一1班\n3,赵示例,高一2班\n4,钱示例,高三2班\n"));

        assertThat(comparison.boardingChanges()).isEmpty();
        assertThat(comparison.guardianChanges()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(4);
    }

    @Test
    void another_name_for_a_number_is_to_be_confirmed_and_is_no_joiner() {
        var comparison =
                RosterComparison.of(school(), Files.roster(LAST_YEAR.replace("赵示例", "周示例")));

        assertThat(comparison.identityChanges())
                .extracting(c -> c.row().name())
                .containsExactly("周示例");
        assertThat(comparison.joiners()).isEmpty();
        assertThat(comparison.leavers()).isEmpty();
    }

    @Test
    void a_new_phone_a_new_guardian_and_boarding_are_changes() {
        var comparison =
                RosterComparison.of(
                        school(),
                        Files.roster(
                                LAST_YEAR
                                        .replace("13800000001", "13800000009")
                                        .replace("高一(2)班,否,,,", "高一(2)班,是,赵示例乙,爷爷,")));

        assertThat(comparison.guardianChanges())
                .extracting(c -> c.student().number(), c -> c.notOnRecord().size())
                .containsExactly(tuple("1", 1), tuple("3", 1));
        assertThat(comparison.boardingChanges())
                .extracting(c -> c.student().number())
                .containsExactly("3");
        assertThat(comparison.unchanged()).isEqualTo(2);
    }

    @Test
    void what_a_file_leaves_empty_of_a_guardian_contradicts_nothing() {
        var comparison =
                RosterComparison.of(
                        school(), Files.roster(LAST_YEAR.replace("李示例乙,母亲,13800000001", "李示例乙,,")));

        assertThat(comparison.guardianChanges()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(4);
    }

    @Test
    void a_roster_with_errors_or_a_school_with_a_number_twice_is_not_compared() {
        var student = school().getFirst();
        var roster = Files.roster(LAST_YEAR);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RosterComparison.of(List.of(), Files.roster("学号,姓名,班级\n1,李示例甲,\n")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RosterComparison.of(List.of(student, student), roster));
    }
}
