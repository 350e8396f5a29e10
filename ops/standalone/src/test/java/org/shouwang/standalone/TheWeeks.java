package org.shouwang.standalone;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** From the morning after until the second end. */
final class TheWeeks {

    private final Crisis crisis;
    private final Running running;
    private final Told told;

    TheWeeks(Crisis crisis) {
        this.crisis = crisis;
        this.running = crisis.running();
        this.told = crisis.told();
    }

    void theReferralIsAcceptedAndTheBureauIsToldInWriting() {
        running.pass(ofHours(8));
        told.records(
                "xinli1",
                "record/referral-answered",
                "referral",
                crisis.referral(),
                "answer",
                "ACCEPTED");
        told.records(
                "xiaozhang", "record/bureau-reported", "report-kind", "WRITTEN", "receipt", "示例-2");
    }

    /** What to watch, what to say, whom to call: and nothing of why. */
    void theClassTeacherGetsASafetyBriefAndNothingElse() {
        told.records(
                "xinli1",
                "record/safety-brief-issued",
                "to-staff",
                running.staff("banzhu1").toString(),
                "brief",
                "留意一个人离开教室；可以说“我在”。");

        Page brief = told.file("banzhu1");
        assertThat(brief.text()).contains("留意一个人离开教室", crisis.student().name());
        assertThat(brief.text())
                .doesNotContain("红色", "美工刀", "不愿签字", "示例医院", "原话", "不想活", "自杀", "评估");
        assertThat(told.sees("banzhu1", "/audit/responses/" + told.response()).status())
                .isEqualTo(404);
        for (String closed : List.of("act/raise-level", "act/waive", "act/propose-ending")) {
            assertThat(told.sees("banzhu1", told.path(closed)).status()).as(closed).isEqualTo(404);
        }
        for (String open : List.of("record/referral-visited", "act/withdraw-entry")) {
            assertThat(told.sees("banzhu1", told.path(open)).text())
                    .as(open)
                    .doesNotContain("示例医院", "移走", "11-24");
        }
        assertThat(told.sees("banzhu2", "/cases/" + told.casefile()).status())
                .as("the teacher of another class")
                .isEqualTo(404);
    }

    void aSafetyPlanIsMade() {
        running.pass(ofHours(5));
        told.records(
                "xinli1",
                "record/safety-plan-written",
                "plan",
                crisis.student().name() + " 难受时先找谁",
                "with-student",
                "true",
                "with-guardian",
                "true");
        crisis.followedUp();
    }

    /** Within a day, says the plan; it became three hours more. */
    void thePeersAreLookedAfterTooLate() {
        running.pass(ofHours(11));
        told.records("deyu", "record/peers-checked", "peers", "3");
    }

    /** Within three days; and a level that goes down later forgets none of it. */
    void theStaffAreLookedAfter() {
        told.records("xiaozhang", "record/staff-briefed", "present", "4", "debrief", "true");
    }

    void theReferralIsAttended() {
        running.pass(ofHours(12));
        told.records(
                "xinli1",
                "record/referral-visited",
                "referral",
                crisis.referral(),
                "visit",
                "ATTENDED");
        crisis.followedUp();
    }

    void theStudentComesBackOnAnInterimPlanFirst() {
        told.records("xinli1", "record/return-expected", "on", running.day(1));
        running.pass(ofHours(17));
        var faulty =
                told.tries(
                        "zuzhang",
                        told.path("record/reentry-held"),
                        "reentry",
                        "INTERIM",
                        "when",
                        running.moment(),
                        "by",
                        running.staff("zuzhang").toString(),
                        "minutes",
                        "医院证明未到，先返校");
        assertThat(faulty.statusCode()).as("no day of review").isEqualTo(400);
        assertThat(faulty.body()).contains("医院证明未到，先返校");
        told.records(
                "zuzhang",
                "record/reentry-held",
                "reentry",
                "INTERIM",
                "review-on",
                running.day(3),
                "minutes",
                "医院证明未到，先返校");
        assertThat(told.step("re-entry").state()).isEqualTo("done");
        assertThat(told.step("re-entry-review").state()).isNotEqualTo("done");
        crisis.followedUp();
    }

    /** Every day in the first week at red, as the plan asks. */
    void followUpsRun() {
        crisis.followedUp(ofDays(1), 3);
        told.records("zuzhang", "record/reentry-held", "reentry", "FULL", "minutes", "证明已到，正常上课");
        assertThat(told.step("re-entry-review").state()).isEqualTo("done");
        crisis.followedUp(ofDays(1), 5);
    }

    /** At orange the plan asks for a talk every four days, and for a review within two weeks. */
    void theLevelGoesDownWithASecondPerson() {
        crisis.assessed("no", "");
        crisis.reviewed();
        lowered("orange");
        crisis.followedUp(ofDays(4), 3);
        crisis.reviewed();
        crisis.followedUp(ofDays(4), 1);
        lowered("yellow");
    }

    private void lowered(String level) {
        told.acts("xinli1", "propose-lowering", "level", level, "reason", "连续平稳");
        assertThat(told.triesTo("xinli1", "confirm-lowering").statusCode())
                .as("nobody lowers it alone")
                .isGreaterThanOrEqualTo(400);
        told.acts("zuzhang", "confirm-lowering");
    }

    void twoPeopleEndIt() {
        crisis.followedUp(ofDays(14), 4);
        told.acts("xinli1", "propose-ending", "reason", "跟进平稳");
        assertThat(told.mayOpen("xinli1", "confirm-ending")).as("ends it alone").isFalse();
        told.acts("zuzhang", "confirm-ending");
        assertThat(told.file("zuzhang").text()).contains("没有进行中的处置");
    }

    void fourWeeksLaterThereIsANewResponseAndItEndsToo() {
        running.pass(ofDays(28));
        String alert = crisis.raised("NEEDS_ATTENTION");
        crisis.acknowledged("xinli1", alert, "明天一早见面");
        crisis.started("deyu", alert, "yellow");
        told.records("xinli1", "assess/free", "rationale", "再次出现担心，谈话");
        crisis.safeToTell("SAFE", " 没有变化");
        crisis.calledTheMother("REACHED");
        crisis.followedUp(ofDays(14), 4);
        crisis.endedByTwo();
    }
}
