package org.shouwang.standalone;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.browser.Chromium;

/** The story on phones, in Chinese, on the whole program: every deed by tapping and typing. */
class StoryOnPhonesTest {

    private final Map<String, Phone> phones = new HashMap<>();
    private Running running;
    private Crisis crisis;
    private Chromium chromium;
    private String alert;

    @Test
    void a_crisis_is_lived_through_on_phones(@TempDir Path data) {
        try (var post = new Post();
                var program = new Running(data, post.settings());
                var browser = new Chromium()) {
            running = program;
            chromium = browser;
            crisis = new Crisis(running);
            aDutyTeacherRaisesAnAlert();
            theCounselorComesInByTheLetterAndTakesIt(post);
            theDirectorStartsThePlan();
            whatIsDoneInTheNightIsRecorded();
            theStudentComesBack();
            twoLowerItAndTwoEndIt();
            theAuditorReadsTheWhole();
        }
    }

    private void aDutyTeacherRaisesAnAlert() {
        Phone teacher = of("zhiban1").opens("/raise").shot("01-raise");
        teacher.page().locator("#who").pressSequentially(crisis.student().name());
        teacher.taps("#found li").answers("danger", "NOW");
        teacher.answers("account", "23:02 给我发消息：“明天不用叫我了”。").answers("presence", "ADULT");
        teacher.taps("details.more summary").attaches("photo", Picture.screenshot("示例"));
        teacher.shot("02-filled").sends();
        teacher.reads("已记录，正在叫人").reads("正在通知 心示例甲").shows("a[href^='tel:136']");
        teacher.reads("不要答应替学生保密").shot("03-sent");
        alert = teacher.page().url().replaceAll(".*/raise/([0-9a-f-]{36}).*", "$1");
    }

    private void theCounselorComesInByTheLetterAndTakesIt(Post post) {
        String code = crisis.code(alert);
        await().until(() -> !post.lettersTo("xinli1@school.example", code).isEmpty());
        of("zhiban1").reads("邮件已送达"); // which comes by itself
        String letter = post.lettersTo("xinli1@school.example", code).getFirst().text();
        String link = letter.replaceAll("(?s).*(http://\\S+).*", "$1");
        running.pass(ofMinutes(3));
        Phone counselor = of("xinli1").opens(link).shot("04-letter-link");
        counselor.taps("a[href$='/acknowledge']").answers("note", "我在路上，8 分钟到。").sends();
        counselor.reads("心示例甲已接手").shot("05-taken");
        of("zhiban1").reads("心示例甲已接手").reads("8 分钟到").shot("06-held");
    }

    private void theDirectorStartsThePlan() {
        running.pass(ofMinutes(7));
        Phone director = of("deyu").opens("/today").shot("07-today").opens("/alerts/" + alert);
        director.taps("a[href$='/respond']");
        director.answers("student", crisis.student().id().toString()).answers("level", "red");
        director.answers("reason", "有计划，有工具").shot("08-start").sends();
        director.reads("红色").shot("09-case");
        crisis.counselorIs("xinli1");
    }

    private void whatIsDoneInTheNightIsRecorded() {
        running.pass(ofMinutes(2));
        step("secure-student", "custodian", "STAFF", "staff", running.staff("xinli1").toString());
        step("means-removed", "items", "美工刀一把");
        step("emergency-call", "service", "AMBULANCE");
        record("assess/asq", "asq-wish-dead", "yes", "asq-now", "yes", "rationale", "原话：不想醒来");
        step("safe-contact-check", "decision", "SAFE", "reason", "学生希望妈妈来");
        String mother = crisis.student().mother().toString();
        for (String outcome : new String[] {"NO_ANSWER", "NO_ANSWER", "REACHED"}) {
            running.pass(ofMinutes(5));
            String told = outcome.equals("REACHED") ? "请马上来学校，孩子身边有老师" : "";
            record(
                    "record/guardian-attempted",
                    "guardian",
                    mother,
                    "channel",
                    "PHONE",
                    "outcome",
                    outcome,
                    "told",
                    told);
        }
        of("xinli1").shot("10-night");
        by("xiaozhang", "record/bureau-reported", "report-kind", "ORAL", "receipt", "示例-1");
        by("xiaozhang", "record/bureau-reported", "report-kind", "WRITTEN", "receipt", "示例-2");
        step(
                "guardian-meeting",
                "guardian",
                mother,
                "kin",
                "PARENT",
                "signature",
                "REFUSED",
                "witness",
                "组示例",
                "staff-present",
                "2",
                "minutes",
                "母亲到校，不愿签字");
        step("refer", "kind", "HOSPITAL", "to", "示例医院");
        step("hand-over-custody", "to", "GUARDIAN", "guardian", mother, "detail", "母亲带去医院");
        step("safety-plan", "plan", "难受时先找谁", "with-student", "true");
        step("peers-check", "peers", "3");
        record(
                "record/safety-brief-issued",
                "to-staff",
                running.staff("banzhu1").toString(),
                "brief",
                "留意一个人离开教室");
        Phone classTeacher = of("banzhu1").opens("/cases/" + crisis.told().casefile());
        classTeacher.reads("留意一个人离开教室").shot("11-brief");
        assertThat(classTeacher.page().locator("main").innerText())
                .doesNotContain("红色", "美工刀", "医院");
    }

    private void theStudentComesBack() {
        running.pass(ofDays(1));
        String referral = crisis.referral();
        record("record/referral-answered", "referral", referral, "answer", "ACCEPTED");
        record("record/referral-visited", "referral", referral, "visit", "ATTENDED");
        record("record/return-expected", "on", running.day(1));
        step("re-entry", "reentry", "INTERIM", "review-on", running.day(2), "minutes", "证明未到，先返校");
        running.pass(ofDays(1));
        step("re-entry-review", "reentry", "FULL", "minutes", "证明已到");
    }

    private void twoLowerItAndTwoEndIt() {
        crisis.followedUp(ofDays(1), 8);
        crisis.assessed("no", "");
        crisis.reviewed();
        by("xinli1", "act/propose-lowering", "level", "yellow", "reason", "连续平稳");
        Phone lead = of("zuzhang").opens("/today").shot("12-lead");
        lead.opens("/cases/" + crisis.told().casefile()).shot("13-lowering");
        lead.taps("a[href$='/act/confirm-lowering']").sends().reads("黄色");

        crisis.followedUp(ofDays(14), 3);
        by("xinli1", "act/propose-ending", "reason", "跟进平稳");
        lead.opens("/cases/" + crisis.told().casefile());
        lead.taps("a[href$='/act/confirm-ending']").shot("14-ending").sends();
        lead.reads("没有进行中的处置").shot("15-ended");
    }

    private void theAuditorReadsTheWhole() {
        Phone auditor = of("shenji").opens("/audit").shot("16-audits");
        auditor.opens("/audit/cases/" + crisis.told().casefile() + "?open=true");
        auditor.reads("通知了谁，是否送达").reads("谁看过这份档案").reads("移走危险物品").shot("17-audit");
    }

    /** What the plan asks for, by the button beside it. */
    private void step(String step, String... answers) {
        Phone phone = of("xinli1").opens("/cases/" + crisis.told().casefile());
        phone.taps("#step-" + step + " a.button");
        fill(phone, answers);
    }

    private void record(String form, String... answers) {
        by("xinli1", form, answers);
    }

    private void by(String login, String form, String... answers) {
        fill(of(login).opens(crisis.told().path(form)), answers);
    }

    private static void fill(Phone phone, String... answers) {
        for (int i = 0; i < answers.length; i += 2) {
            if (!answers[i + 1].isEmpty()) {
                phone.answers(answers[i], answers[i + 1]);
            }
        }
        phone.sends();
    }

    private Phone of(String login) {
        return phones.computeIfAbsent(
                login, who -> new Phone(chromium.phone().newPage(), who, running.port()));
    }
}
