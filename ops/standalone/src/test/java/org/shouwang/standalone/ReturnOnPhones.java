package org.shouwang.standalone;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;

/** Four weeks later: a new response, and it ends too, on phones. */
final class ReturnOnPhones {

    private final Phones phones;
    private final String student;
    private final FollowUpsOnPhones followUps;

    ReturnOnPhones(Phones phones) {
        this.phones = phones;
        this.student = phones.student().name();
        this.followUps = new FollowUpsOnPhones(phones);
    }

    void fourWeeksLaterThereIsANewResponse() {
        phones.pass(ofDays(28));
        phones.passUntil(10, 0);
        Phone teacher = phones.of("banzhu1").opens("/today").taps("发出预警");
        teacher.picks("哪位学生？", student).answers("现在有多紧急？", "需要关注");
        teacher.answers("看到、听到了什么？", "又不说话了").sends().reads("已记录，正在叫人");
        teacher.reads("正在通知 组示例"); // the duty list ends in March: nobody waits for nobody
        phones.did("banzhu1", "预警");

        phones.pass(ofMinutes(5));
        Phone counselor = phones.of("xinli1").opens("/today").shot("50-again").taps(student);
        counselor.taps("接手").answers("给在场老师的一句话", "午休时我来见他").sends().reads("心示例甲已接手");
        phones.did("xinli1", "接手");
        teacher.reads("心示例甲已接手", "午休时我来见他");

        Phone director = phones.of("deyu").opens("/today").taps(student).taps("启动应急预案");
        director.answers("哪位学生", student).answers("等级", "黄色").answers("理由", "情绪变化");
        director.sends().reads("黄色", "历次处置").shot("51-second");
        phones.did("deyu", "启动应急预案");
    }

    void whatThePlanAsksAtYellowIsDone() {
        phones.passUntil(13, 0);
        Phone counselor = phones.file("xinli1").begins("现场评估").taps("访谈评估");
        counselor.answers("依据", "再次出现担心，谈话").answers("还有谁在场", "组示例").sends();
        counselor.seesStep("现场评估", "已完成", "13:00");
        phones.did("xinli1", "风险评估");

        counselor.begins("告知家长前的安全判断").answers("判断", "可以告知").answers("理由", "没有变化").sends();
        phones.did("xinli1", "告知家长前的安全判断");
        counselor.begins("告知监护人").answers("哪位监护人", "母亲").answers("通过什么方式", "电话");
        counselor.answers("结果", "联系上了").answers("告诉了什么", "又有担心，我们会多陪").sends();
        counselor.seesStep("告知监护人", "已完成", "13:00");
        phones.did("xinli1", "联系监护人");
    }

    void twoPeopleEndItAgain() {
        followUps.seenAfter(ofDays(14), ofDays(14));
        followUps.levelReviewed();
        followUps.seenAfter(ofDays(14));
        followUps.ended(phones.file("xinli1"));
    }
}
