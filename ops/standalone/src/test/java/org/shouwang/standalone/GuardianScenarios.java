package org.shouwang.standalone;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.response.ResponseFact.GuardianAttempted;

/** When home is a danger, silent, far away, or not asked for. */
interface GuardianScenarios extends Scenarios {

    @Test
    default void a_guardian_is_suspected_and_the_class_teacher_does_not_learn_why() {
        Crisis crisis = at(23, 5);
        Told told = crisis.told();
        crisis.begun("VERY_WORRIED", "red");
        assertThat(told.isAskedFor("inform-guardian")).isTrue();
        Kept kept = Kept.before(crisis);

        told.records(
                "xinli1",
                "record/abuse-suspected",
                "suspect",
                "GUARDIAN",
                "account",
                crisis.student().name() + " 说伤痕是在家里来的");
        kept.staysSo("suspected");
        assertThat(told.sees("banzhu1", told.menu()).text()).contains("先等安全判断，暂不联系家里");
        assertThat(told.sees("xinli1", told.menu()).text()).contains("先不要联系家里任何人", "强制报告（期限");

        crisis.mustNotTell(crisis.student().mother(), "：不能告知家里");

        kept.staysSo("judged not safe");
        assertThat(told.isAskedFor("inform-guardian")).as("nobody at home is called").isFalse();
        assertThat(told.isAskedFor("guardian-meeting")).isFalse();
        assertThat(told.step("mandatory-report").text()).contains("强制报告");
        var refused = told.triesTo("xinli1", "propose-ending", "reason", "好转");
        assertThat(refused.body()).contains("强制报告").doesNotContain("告知监护人");

        handedTo(crisis, "GUARDIAN");
        assertThat(told.step("hand-over-custody").state())
                .as("a hand-over into the danger ends nothing")
                .isNotEqualTo("done");
        reportedToThePolice(crisis, "xinli1");
        kept.staysSo("reported once");
        assertThat(told.step("mandatory-report").state())
                .as("whoever is named beside a report has not reported")
                .isNotEqualTo("done");
        reportedToThePolice(crisis, "zhiban1");
        assertThat(told.step("mandatory-report").state())
                .as("two, neither of whom leads the school")
                .isNotEqualTo("done");
        reportedToThePolice(crisis, "xiaozhang");
        handedTo(crisis, "HOSPITAL");
        assertThat(told.step("mandatory-report").state()).isEqualTo("done");
        assertThat(told.step("hand-over-custody").state()).isEqualTo("done");

        told.records(
                "xinli1",
                "record/safety-brief-issued",
                "to-staff",
                crisis.running().staff("banzhu1").toString(),
                "brief",
                "这几天由心理教师联系家里，请您先不要打电话。");
        for (String page : whatTheClassTeacherMayOpen(crisis)) {
            Page seen = told.sees("banzhu1", page);
            assertThat(seen.text())
                    .as(page)
                    .doesNotContain("伤痕", "不能告知家里", "侵害", "强制报告", "怀疑", "公安", "红色");
        }
        assertThat(told.sees("banzhu1", "/do/students/" + crisis.student().id()).text())
                .as("whom not to call is for everybody who might")
                .contains("不得告知");
    }

    private static void reportedToThePolice(Crisis crisis, String who) {
        crisis.told()
                .records(
                        who,
                        "record/mandatory-reported",
                        "authority",
                        "POLICE",
                        "receipt",
                        "示例-110",
                        "report",
                        "已依法报告");
    }

    private static List<String> whatTheClassTeacherMayOpen(Crisis crisis) {
        return List.of(
                "/today",
                "/cases",
                "/alerts",
                "/cases/" + crisis.told().casefile(),
                "/do/students/" + crisis.student().id(),
                crisis.told().path("record/guardian-attempted"),
                crisis.told().path("record/note-added"),
                crisis.told().path("record/referral-visited"),
                crisis.told().path("act/withdraw-entry"),
                crisis.told().path("record/followup-held"));
    }

    private static void handedTo(Crisis crisis, String whom) {
        crisis.told()
                .records(
                        "xinli1",
                        "record/custody-handed-over",
                        "to",
                        whom,
                        "guardian",
                        whom.equals("GUARDIAN") ? crisis.student().mother().toString() : "",
                        "detail",
                        "由老师陪同");
    }

    @Test
    default void a_guardian_is_not_reached_three_times_in_forty_minutes() {
        Crisis crisis = at(23, 5);
        Told told = crisis.told();
        crisis.begun("VERY_WORRIED", "orange");
        crisis.stays("zhiban1");
        crisis.safeToTell("SAFE", " 希望妈妈来");
        crisis.calledTheMother("NO_ANSWER");
        crisis.running().pass(ofMinutes(20));
        crisis.calledTheMother("NO_ANSWER");
        assertThat(told.isAskedFor("emergency-contacts")).isFalse();

        crisis.running().pass(ofMinutes(20));
        crisis.calledTheMother("NO_ANSWER");
        assertThat(told.step("emergency-contacts").state()).isNotEqualTo("done");
        assertThat(told.isAskedFor("protection-call")).isFalse();

        calledAnAunt(crisis);
        calledAnAunt(crisis);
        assertThat(told.step("protection-call").state()).isNotEqualTo("done");
        told.records(
                "xiaozhang", "record/authority-called", "authority", "POLICE", "receipt", "示例-3");
        assertThat(told.step("protection-call").state()).isEqualTo("done");

        assertThat(told.step("secure-student").state()).as("still watched over").isEqualTo("doing");
        assertThat(told.happened().stream().filter(GuardianAttempted.class::isInstance)).hasSize(3);
        String file = told.file("zuzhang").text();
        assertThat(file.split("电话 · 没有接", -1)).as("each of five attempts is evidence").hasSize(6);
    }

    private static void calledAnAunt(Crisis crisis) {
        crisis.told()
                .records(
                        "xinli1",
                        "record/emergency-contact-attempted",
                        "whom",
                        "示例姑姑",
                        "channel",
                        "PHONE",
                        "outcome",
                        "NO_ANSWER");
    }

    @Test
    default void a_student_denies_everything_and_home_is_told_all_the_same() {
        Crisis crisis = at(9, 30);
        Told told = crisis.told();
        crisis.begun("NEEDS_ATTENTION", "yellow");
        crisis.assessed("no", "");
        assertThat(told.file("zuzhang").text()).contains("黄色");

        var refused = told.triesTo("xinli1", "propose-ending", "reason", "学生说没有事");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("告知监护人", "跟进");

        crisis.safeToTell("SAFE", " 没有顾虑");
        crisis.calledTheMother("REACHED");
        crisis.followedUp(ofHours(24 * 14), 3);
        crisis.endedByTwo();
    }

    @Test
    default void a_left_behind_childs_grandmother_comes_while_the_meeting_is_waived() {
        Crisis crisis = at(20, 0);
        Told told = crisis.told();
        crisis.begun("VERY_WORRIED", "orange");
        crisis.safeToTell("SAFE", " 父母都在外地");
        crisis.calledTheMother("REACHED");
        var others = waived(crisis, "zuzhang", 1);
        assertThat(others.statusCode()).as("the principal's alone").isEqualTo(400);
        assertThat(others.body()).contains("由校长豁免");

        assertThat(waived(crisis, "xiaozhang", 5).statusCode())
                .as("for longer than the plan allows")
                .isEqualTo(400);
        assertThat(waived(crisis, "xiaozhang", 2).statusCode()).isEqualTo(302);
        crisis.running().pass(ofHours(47));
        assertThat(told.step("guardian-meeting").state()).isEqualTo("waived");
        crisis.running().pass(ofHours(1));
        assertThat(told.step("guardian-meeting").state())
                .as("for no longer than the plan allows")
                .isNotEqualTo("waived");

        crisis.running().pass(ofHours(1));
        assertThat(waived(crisis, "xiaozhang", 1).statusCode()).isEqualTo(302);
        told.records(
                "xinli1",
                "record/guardian-met",
                "kin",
                "GRANDPARENT",
                "signature",
                "SIGNED",
                "staff-present",
                "2",
                "minutes",
                "奶奶到校");
        assertThat(told.step("guardian-meeting").state()).isEqualTo("done");
    }

    private static java.net.http.HttpResponse<String> waived(
            Crisis crisis, String login, int days) {
        return crisis.told()
                .triesTo(
                        login,
                        "waive",
                        "step",
                        "guardian-meeting",
                        "code",
                        "unaccompanied-child",
                        "until",
                        crisis.running().day(days),
                        "reason",
                        "父母在外地，奶奶在家");
    }
}
