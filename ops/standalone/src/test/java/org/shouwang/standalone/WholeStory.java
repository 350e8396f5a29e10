package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.response.ResponseFact.Referred;

/** The story, night by night and week by week. */
final class WholeStory {

    static final SchoolId SCHOOL = new SchoolId(demoId("school"));
    static final ClassId FIRST_CLASS = new ClassId(demoId("class/0"));

    private final Running running;
    private final Told told;
    private final Newcomer student;

    WholeStory(Running running, Told told, Newcomer student) {
        this.running = running;
        this.told = told;
        this.student = student;
    }

    Told told() {
        return told;
    }

    void theNight() {
        String alert = raise("NOW");
        running.pass(Duration.ofMinutes(3));
        told.does("xinli1", "/do/alerts/" + alert + "/acknowledge", "note", "我现在过去");
        running.pass(Duration.ofMinutes(7));
        start("deyu", "/do/alerts/" + alert + "/respond", "orange");
        told.does(
                "zuzhang",
                "/do/casefiles/" + told.casefile() + "/add-participant",
                "colleague",
                running.staff("xinli1").toString(),
                "part",
                "COUNSELOR");
        told.records("xinli1", "record/emergency-called", "service", "AMBULANCE");
        told.records(
                "xinli1",
                "record/supervision-taken",
                "custodian",
                "STAFF",
                "staff",
                running.staff("zhiban1").toString());
        told.records("xinli1", "record/means-removed", "items", student.name() + " 的美工刀");
        assess("yes", "yes");
        told.records(
                "zuzhang",
                "record/safe-contact-checked",
                "decision",
                "SAFE",
                "reason",
                student.name() + " 希望妈妈来");
        attempt("NO_ANSWER");
        attempt("NO_ANSWER");
        attempt("REACHED");
        running.pass(Duration.ofHours(2));
        told.records(
                "xinli1",
                "record/guardian-met",
                "guardian",
                student.mother().toString(),
                "kin",
                "PARENT",
                "signature",
                "REFUSED",
                "witness",
                "组示例",
                "staff-present",
                "2",
                "minutes",
                student.name() + " 的母亲到校，不愿签字");
        told.records(
                "xinli1",
                "record/custody-handed-over",
                "to",
                "GUARDIAN",
                "guardian",
                student.mother().toString(),
                "detail",
                "在校门口");
        told.records(
                "xiaozhang", "record/bureau-reported", "report-kind", "ORAL", "receipt", "示例-1");
    }

    void cannotEndYet() {
        var refused = told.triesTo("xinli1", "propose-ending", "reason", "好转");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("还有步骤没有完成");
    }

    void theFirstDays() {
        told.records(
                "xinli1",
                "record/referred",
                "kind",
                "HOSPITAL",
                "to",
                "示例医院",
                "appointment",
                running.day(1));
        running.pass(Duration.ofHours(10));
        String referral = referral();
        told.records(
                "xinli1", "record/referral-answered", "referral", referral, "answer", "ACCEPTED");
        told.records(
                "xiaozhang", "record/bureau-reported", "report-kind", "WRITTEN", "receipt", "示例-2");
        told.records(
                "xinli1",
                "record/safety-plan-written",
                "version",
                "1",
                "plan",
                student.name() + " 难受时先找谁",
                "with-student",
                "true",
                "with-guardian",
                "true");
        told.records(
                "xinli1",
                "record/safety-brief-issued",
                "to-staff",
                running.staff("banzhu1").toString(),
                "brief",
                "留意一个人离开教室");
        told.records("deyu", "record/peers-checked", "peers", "3");
        running.pass(Duration.ofDays(1));
        told.records(
                "xinli1", "record/referral-visited", "referral", referral, "visit", "ATTENDED");
        told.records("xinli1", "record/return-expected", "on", running.day(2));
        running.pass(Duration.ofDays(1));
        told.records("zuzhang", "record/reentry-held", "reentry", "FULL", "minutes", "说好第一周怎么过");
    }

    void theWeeks() {
        for (int day = 0; day < 8; day++) {
            followUp(Duration.ofDays(1));
        }
        assess("no", "");
        told.records("zuzhang", "record/level-reviewed", "rationale", "两人讨论，平稳");
        lower("orange");
        for (int week = 0; week < 3; week++) {
            followUp(Duration.ofDays(7));
        }
        told.records("zuzhang", "record/level-reviewed", "rationale", "两人讨论，平稳");
        lower("yellow");
    }

    void endedByTwo() {
        for (int time = 0; time < 4; time++) {
            followUp(Duration.ofDays(14));
        }
        told.acts("xinli1", "propose-ending", "reason", "随访平稳");
        assertThat(told.mayOpen("xinli1", "confirm-ending")).as("ends it alone").isFalse();
        told.acts("zuzhang", "confirm-ending");
    }

    void againAndEndedAgain() {
        String alert = raise("NEEDS_ATTENTION");
        told.does("xinli1", "/do/alerts/" + alert + "/acknowledge", "note", "明天一早见面");
        start("deyu", "/do/alerts/" + alert + "/respond", "yellow");
        told.records("xinli1", "assess/free", "rationale", "再次出现担心，谈话");
        told.records(
                "zuzhang", "record/safe-contact-checked", "decision", "SAFE", "reason", "没有变化");
        attempt("REACHED");
        for (int time = 0; time < 4; time++) {
            followUp(Duration.ofDays(14));
        }
        told.acts("xinli1", "propose-ending", "reason", "随访平稳");
        told.acts("zuzhang", "confirm-ending");
    }

    private String raise(String danger) {
        String answer =
                told.does(
                        "zhiban1",
                        "/raise",
                        "student",
                        student.id().toString(),
                        "danger",
                        danger,
                        "account",
                        student.name() + " 在微信里写不想活了",
                        "presence",
                        "ADULT",
                        "place",
                        "3 号楼走廊");
        return answer.substring(answer.lastIndexOf('/') + 1);
    }

    private void start(String login, String path, String level) {
        told.does(
                login,
                path,
                "student",
                student.id().toString(),
                "level",
                level,
                "reason",
                student.name() + "：根据描述");
    }

    private void assess(String answer, String now) {
        told.records(
                "xinli1",
                "assess/asq",
                "asq-wish-dead",
                answer,
                "asq-better-off-dead",
                answer,
                "asq-thoughts",
                answer,
                "asq-attempt",
                "no",
                "asq-now",
                now,
                "rationale",
                student.name() + " 的原话");
    }

    private void attempt(String outcome) {
        told.records(
                "xinli1",
                "record/guardian-attempted",
                "guardian",
                student.mother().toString(),
                "channel",
                "PHONE",
                "outcome",
                outcome,
                "told",
                outcome.equals("REACHED") ? "孩子安全，请到校" : "",
                "reply",
                outcome.equals("REACHED") ? student.phone() + " 回电说马上来" : "");
    }

    private void followUp(Duration after) {
        running.pass(after);
        told.records("xinli1", "record/followup-held", "stability", "STABLE", "talk", "睡眠好一些");
    }

    private void lower(String level) {
        told.acts("xinli1", "propose-lowering", "level", level, "reason", "连续平稳");
        told.acts("zuzhang", "confirm-lowering");
    }

    private String referral() {
        return told.happened().stream()
                .filter(Referred.class::isInstance)
                .map(event -> ((Referred) event).referral().toString())
                .findFirst()
                .orElseThrow();
    }

    private static UUID demoId(String what) {
        return UUID.nameUUIDFromBytes(("demo/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
