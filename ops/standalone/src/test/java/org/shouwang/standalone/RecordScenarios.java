package org.shouwang.standalone;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.shouwang.contract.response.ResponseCourse.StepOverdue;

/** When writing it down has to wait. */
interface RecordScenarios extends Scenarios {

    @Test
    default void what_was_done_in_time_counts_as_in_time_though_it_was_written_down_late() {
        Crisis crisis = at(13, 30);
        Told told = crisis.told();
        crisis.begun("VERY_WORRIED", "orange");
        crisis.safeToTell("SAFE", " 希望妈妈来");

        crisis.running().pass(ofHours(6).minusMinutes(1));
        await().until(() -> overdue(told));
        assertThat(told.step("inform-guardian").state()).isEqualTo("late");
        told.recordsFrom(
                "xinli1",
                ofHours(5).plusMinutes(30),
                "record/guardian-attempted",
                "guardian",
                crisis.student().mother().toString(),
                "channel",
                "PHONE",
                "outcome",
                "REACHED",
                "told",
                "孩子安全，请到校",
                "reason-why",
                "一直陪着学生");

        assertThat(told.step("inform-guardian").state()).isEqualTo("done");
        assertThat(overdue(told)).as("that it was overdue stays on the record").isTrue();
        Page audit = told.sees("shenji", "/audit/responses/" + told.response());
        assertThat(audit.rows())
                .anySatisfy(row -> assertThat(row).contains("告知监护人", "14:10", "19:40", "按时，补记"));
        assertThat(audit.rows())
                .anySatisfy(row -> assertThat(row).contains("14:10", "19:40", "补记", "心示例甲", "请到校"));
        assertThat(told.file("zuzhang").text()).contains("14:10", "19:40");
    }

    private static boolean overdue(Told told) {
        return told.happened().stream()
                .anyMatch(
                        e ->
                                e instanceof StepOverdue step
                                        && step.step().value().equals("inform-guardian"));
    }

    @Test
    default void what_was_done_too_late_stays_late_however_it_is_written_down() {
        Crisis crisis = at(13, 30);
        Told told = crisis.told();
        crisis.begun("VERY_WORRIED", "orange");
        crisis.safeToTell("SAFE", " 希望妈妈来");
        crisis.running().pass(ofMinutes(90));
        crisis.calledTheMother("REACHED");

        Page audit = told.sees("shenji", "/audit/responses/" + told.response());
        assertThat(audit.rows()).anySatisfy(row -> assertThat(row).contains("告知监护人", "迟 41 分钟"));
    }
}
