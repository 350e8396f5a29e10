package org.shouwang.standalone;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.paging.PagingEvent;

/** From 23:05 until the student leaves for hospital with the mother. */
final class TheNight {

    private final Crisis crisis;
    private final Running running;
    private final Told told;
    private final Post post;
    private String alert;

    TheNight(Crisis crisis, Post post) {
        this.crisis = crisis;
        this.running = crisis.running();
        this.told = crisis.told();
        this.post = post;
    }

    void aDutyTeacherRaisesAnAlertWithAScreenshot() {
        byte[] screenshot = Picture.screenshot(crisis.student().name());
        alert = crisis.raisedWithPicture("NOW", screenshot);

        String page = told.sees("zhiban1", "/raise/" + alert).html();
        assertThat(page).contains("已记录，正在叫人", "正在通知 心示例甲", "href=\"tel:136", "不要答应替学生保密");
        String picture = page.replaceAll("(?s).*(/do/attachments/[0-9a-f-]+).*", "$1");
        var answer = running.as("zhiban1").get(picture);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");

        told.presses(
                "zhiban1",
                "/raise/" + alert,
                "/raise/" + alert + "/emergency",
                "service",
                "AMBULANCE");
        told.presses("zhiban1", "/raise/" + alert, "/raise/" + alert + "/supervision");
    }

    void theCounselorOnDutyIsPagedAndAcknowledgesWithANote() {
        String code = crisis.code(alert);
        await().until(() -> !post.lettersTo("xinli1@school.example", code).isEmpty());
        await().until(() -> post.said().stream().anyMatch(said -> said.contains(code)));
        await().until(
                        () ->
                                told.happened(StreamType.PAGING, UUID.fromString(alert)).stream()
                                                .filter(PagingEvent.Delivered.class::isInstance)
                                                .count()
                                        == 2);
        assertThat(post.lettersTo("zuzhang@school.example", code)).as("not yet the lead").isEmpty();
        assertThat(told.sees("zhiban1", "/raise/" + alert).text())
                .contains("心示例甲：邮件已送达", "心示例甲：企业微信已送达");

        running.pass(ofMinutes(3));
        crisis.acknowledged("xinli1", alert, "我在路上，8 分钟到。请不要让他一个人。");
        assertThat(told.sees("zhiban1", "/raise/" + alert).text())
                .contains("心示例甲已接手", "8 分钟到", "拨打 1360000");
    }

    void anAlternateOfTheLeadStartsThePlanAtRed() {
        running.pass(ofMinutes(7));
        crisis.started("deyu", alert, "red");
        crisis.counselorIs("xinli1");
        assertThat(told.sees("zhiban1", "/raise/" + alert).text()).contains("已启动应急预案");
        assertThat(told.file("zuzhang").text()).contains("红色");
    }

    void anAdultStaysAndHandsOverToTheNext() {
        running.pass(ofMinutes(2));
        crisis.stays("xinli1");
        running.pass(ofMinutes(5));
        crisis.stays("zhiban2");
        assertThat(told.step("secure-student").state()).isEqualTo("doing");
    }

    void theRiskIsAssessedWithAnInstrumentAndARationale() {
        running.pass(ofMinutes(12));
        crisis.assessed("yes", "yes");
        assertThat(told.step("assess").state()).isEqualTo("done");
    }

    void itIsCheckedThatTellingTheMotherIsSafe() {
        running.pass(ofMinutes(6));
        crisis.safeToTell("SAFE", " 希望妈妈来");
    }

    void theMotherIsTriedThreeTimesAndReached() {
        running.pass(ofMinutes(3));
        crisis.calledTheMother("NO_ANSWER");
        running.pass(ofMinutes(5));
        crisis.calledTheMother("NO_ANSWER");
        running.pass(ofMinutes(5));
        crisis.calledTheMother("REACHED");
    }

    void theBureauIsToldInTime() {
        running.pass(ofMinutes(20));
        told.records(
                "xiaozhang", "record/bureau-reported", "report-kind", "ORAL", "receipt", "示例-1");
    }

    /** It was done in time; whoever did it had no hand free to write. */
    void thatTheMeansWereRemovedIsWrittenDownAtLast() {
        told.recordsFrom(
                "xinli1",
                ofMinutes(61),
                "record/means-removed",
                "items",
                crisis.student().name() + " 的美工刀",
                "reason-why",
                "当时在陪学生");
    }

    void theMotherComesAndRefusesToSignBeforeAWitness() {
        running.pass(ofMinutes(60));
        told.records(
                "xinli1",
                "record/guardian-met",
                "guardian",
                crisis.student().mother().toString(),
                "kin",
                "PARENT",
                "signature",
                "REFUSED",
                "witness",
                "组示例",
                "staff-present",
                "2",
                "minutes",
                crisis.student().name() + " 的母亲到校，不愿签字");
        assertThat(told.step("guardian-meeting").state()).isEqualTo("done");
    }

    void sheTakesTheStudentToHospital() {
        running.pass(ofMinutes(10));
        told.records(
                "xinli1",
                "record/referred",
                "kind",
                "HOSPITAL",
                "to",
                "示例医院",
                "appointment",
                running.day(0));
        told.records(
                "xinli1",
                "record/custody-handed-over",
                "to",
                "GUARDIAN",
                "guardian",
                crisis.student().mother().toString(),
                "detail",
                "在校门口，母亲带去示例医院");
        assertThat(told.step("secure-student").state()).isEqualTo("done");
    }

    void nobodyCanEndItYet() {
        var refused = told.triesTo("xinli1", "propose-ending", "reason", "好转");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("还有步骤没有完成", "安全计划", "向教育局书面报告");
    }

    String alert() {
        return alert;
    }
}
