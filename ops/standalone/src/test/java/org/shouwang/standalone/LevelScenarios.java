package org.shouwang.standalone;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When the level changes on the way, and when the way back to school is a long one. */
interface LevelScenarios extends Scenarios {

    @Test
    default void yellow_becomes_red_and_nobody_makes_it_orange_alone_or_at_once() {
        Crisis crisis = at(9, 30);
        Told told = crisis.told();
        crisis.begun("NEEDS_ATTENTION", "yellow");
        crisis.assessed("no", "");
        crisis.safeToTell("SAFE", " 没有顾虑");
        crisis.calledTheMother("REACHED");
        assertThat(told.isAskedFor("report-bureau")).isFalse();

        crisis.running().pass(ofHours(3));
        told.acts("xinli1", "raise-level", "level", "red", "reason", "找到了遗书");
        assertThat(told.step("inform-guardian").state())
                .as("what was done is kept")
                .isEqualTo("done");
        assertThat(told.step("report-bureau").text()).as("its time begins now").contains("还有 2 小时");
        assertThat(told.step("report-bureau").state()).isNotEqualTo("late");
        assertThat(told.isAskedFor("guardian-meeting")).isTrue();

        everythingThatRedAsksFor(crisis);
        crisis.followedUp(ofDays(1), 5);
        crisis.assessed("no", "");
        crisis.reviewed();
        var early = told.triesTo("xinli1", "propose-lowering", "level", "orange", "reason", "平稳");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("最短时间还没有到");

        crisis.followedUp(ofDays(1), 3);
        told.acts("xinli1", "propose-lowering", "level", "orange", "reason", "平稳");
        assertThat(told.triesTo("xinli1", "confirm-lowering").body()).contains("须由另一人");
        assertThat(told.file("zuzhang").text()).contains("红色");
        told.acts("zuzhang", "confirm-lowering");
        assertThat(told.file("zuzhang").text()).contains("橙色");
    }

    private static void everythingThatRedAsksFor(Crisis crisis) {
        Told told = crisis.told();
        crisis.stays("zhiban1");
        crisis.meansRemoved();
        crisis.assessed("yes", "yes");
        metTheMother(crisis);
        told.records(
                "xinli1",
                "record/referred",
                "kind",
                "HOSPITAL",
                "to",
                "示例医院",
                "appointment",
                crisis.running().day(1));
        told.records(
                "xinli1", "record/safety-plan-written", "plan", "难受时先找谁", "with-student", "true");
    }

    private static void metTheMother(Crisis crisis) {
        String mother = crisis.student().mother().toString();
        crisis.told()
                .records(
                        "xinli1",
                        "record/guardian-met",
                        "guardian",
                        mother,
                        "kin",
                        "PARENT",
                        "signature",
                        "SIGNED",
                        "staff-present",
                        "2",
                        "minutes",
                        "母亲到校");
        crisis.told()
                .records(
                        "xinli1",
                        "record/custody-handed-over",
                        "to",
                        "GUARDIAN",
                        "guardian",
                        mother,
                        "detail",
                        "母亲接走");
    }

    @Test
    default void the_hospital_says_may_attend_and_the_school_wants_more() {
        Crisis crisis = at(16, 0);
        Told told = crisis.told();
        crisis.begun("VERY_WORRIED", "orange");
        crisis.assessed("yes", "no");
        crisis.safeToTell("SAFE", " 希望妈妈来");
        crisis.calledTheMother("REACHED");
        metTheMother(crisis);
        told.records("xinli1", "record/return-expected", "on", crisis.running().day(1));
        assertThat(told.step("re-entry").state()).isNotEqualTo("done");

        crisis.running().pass(ofHours(15));
        cameBack(crisis, "INTERIM", crisis.running().day(7));
        assertThat(told.step("re-entry").state()).as("nothing bars the child").isEqualTo("done");
        assertThat(told.step("re-entry-review").text()).contains("还有 7 天");

        crisis.running().pass(ofDays(8));
        assertThat(told.step("re-entry-review").state())
                .as("a silence is noticed")
                .isEqualTo("late");
        cameBack(crisis, "INTERIM", crisis.running().day(7));
        assertThat(told.step("re-entry-review").state())
                .as("another interim plan has a time of its own")
                .isNotIn("late", "done");
        cameBack(crisis, "FULL", "");
        assertThat(told.step("re-entry-review").state()).isEqualTo("done");
    }

    private static void cameBack(Crisis crisis, String how, String reviewOn) {
        crisis.told()
                .records(
                        "zuzhang",
                        "record/reentry-held",
                        "reentry",
                        how,
                        "review-on",
                        reviewOn,
                        "minutes",
                        "医院同意返校，学校再看一周");
    }
}
