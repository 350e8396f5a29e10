package org.shouwang.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.response.ResponseFact.Referred;

/** One student's crisis: what each adult does about it, in the words of the forms. */
final class Crisis {

    static final SchoolId SCHOOL = new SchoolId(demoId("school"));
    static final ClassId FIRST_CLASS = new ClassId(demoId("class/0"));

    private final Running running;
    private final Newcomer student;
    private final Told told;

    Crisis(Running running) {
        this.running = running;
        this.student = Newcomer.enrol(running, SCHOOL, FIRST_CLASS);
        this.told = new Told(running, SCHOOL, student);
    }

    Running running() {
        return running;
    }

    Newcomer student() {
        return student;
    }

    Told told() {
        return told;
    }

    /**
     * @return the alert's id
     */
    String raised(String danger) {
        return id(told.does("zhiban1", "/raise", report(danger)));
    }

    String raisedWithPicture(String danger, byte[] picture) {
        return id(told.doesWithPicture("zhiban1", "/raise", "photo", picture, report(danger)));
    }

    private String[] report(String danger) {
        return new String[] {
            "student",
            student.id().toString(),
            "danger",
            danger,
            "account",
            student.name() + " 在微信里写不想活了",
            "presence",
            "ADULT",
            "adult",
            "值示例甲",
            "place",
            "3 号楼走廊"
        };
    }

    void acknowledged(String login, String alert, String note) {
        told.does(login, "/do/alerts/" + alert + "/acknowledge", "note", note);
    }

    void started(String login, String alert, String level) {
        told.does(
                login,
                "/do/alerts/" + alert + "/respond",
                "student",
                student.id().toString(),
                "level",
                level,
                "reason",
                student.name() + "：根据描述");
    }

    /** From the alert to a counselor at work under the plan, in eleven minutes. */
    void begun(String danger, String level) {
        String alert = raised(danger);
        running.pass(Duration.ofMinutes(3));
        acknowledged("xinli1", alert, "我现在过去");
        running.pass(Duration.ofMinutes(8));
        started("deyu", alert, level);
        counselorIs("xinli1");
    }

    void counselorIs(String login) {
        told.does(
                "zuzhang",
                "/do/casefiles/" + told.casefile() + "/add-participant",
                "colleague",
                running.staff(login).toString(),
                "part",
                "COUNSELOR");
    }

    void stays(String login) {
        told.records(
                "xinli1",
                "record/supervision-taken",
                "custodian",
                "STAFF",
                "staff",
                running.staff(login).toString());
    }

    void meansRemoved() {
        told.records("xinli1", "record/means-removed", "items", student.name() + " 的美工刀");
    }

    void emergencyCalled() {
        told.records("xinli1", "record/emergency-called", "service", "AMBULANCE");
    }

    /**
     * @param thoughts the answer to the three questions about wishes and thoughts
     * @param now whether there are thoughts now; empty when that is not asked
     */
    void assessed(String thoughts, String now) {
        told.records(
                "xinli1",
                "assess/asq",
                "asq-wish-dead",
                thoughts,
                "asq-better-off-dead",
                thoughts,
                "asq-thoughts",
                thoughts,
                "asq-attempt",
                "no",
                "asq-now",
                now,
                "rationale",
                student.name() + " 的原话");
    }

    void safeToTell(String decision, String reason) {
        told.records(
                "zuzhang",
                "record/safe-contact-checked",
                "decision",
                decision,
                "reason",
                student.name() + reason);
    }

    /** Home is no safe place: this guardian must not be told. */
    void mustNotTell(GuardianId guardian, String reason) {
        told.records(
                "zuzhang",
                "record/safe-contact-checked",
                "decision",
                "NOT_SAFE",
                "not-to-tell",
                guardian.toString(),
                "reason",
                student.name() + reason);
    }

    void calledTheMother(String outcome) {
        boolean reached = outcome.equals("REACHED");
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
                reached ? "孩子安全，请到校" : "",
                "reply",
                reached ? student.phone() + " 回电说马上来" : "");
    }

    void followedUp() {
        told.records(
                "xinli1",
                "record/followup-held",
                "channel",
                "IN_PERSON",
                "stability",
                "STABLE",
                "talk",
                "睡眠好一些");
    }

    void followedUp(Duration every, int times) {
        for (int time = 0; time < times; time++) {
            running.pass(every);
            followedUp();
        }
    }

    void reviewed() {
        told.records("zuzhang", "record/level-reviewed", "finding", "KEEP", "rationale", "两人讨论，平稳");
    }

    void endedByTwo() {
        told.acts("xinli1", "propose-ending", "reason", "跟进平稳");
        told.acts("zuzhang", "confirm-ending");
    }

    String referral() {
        return told.happened().stream()
                .filter(Referred.class::isInstance)
                .map(event -> ((Referred) event).referral().toString())
                .findFirst()
                .orElseThrow();
    }

    /** What everybody says instead of a name. */
    String code(String alert) {
        return told.happened(StreamType.ALERT, UUID.fromString(alert)).stream()
                .filter(Raised.class::isInstance)
                .map(e -> ((Raised) e).code().value())
                .findFirst()
                .orElseThrow();
    }

    private static String id(String answerPage) {
        return answerPage.substring(answerPage.lastIndexOf('/') + 1);
    }

    static UUID demoId(String what) {
        return UUID.nameUUIDFromBytes(("demo/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
