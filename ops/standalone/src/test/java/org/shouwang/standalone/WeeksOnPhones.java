package org.shouwang.standalone;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

/** From the morning after until two people end it, on phones. */
final class WeeksOnPhones {

    private final Phones phones;
    private final String student;
    private final FollowUpsOnPhones followUps;

    WeeksOnPhones(Phones phones) {
        this.phones = phones;
        this.student = phones.student().name();
        this.followUps = new FollowUpsOnPhones(phones);
    }

    void theReferralIsAcceptedAndTheBureauIsToldInWriting() {
        phones.passUntil(9, 0);
        Phone counselor = phones.file("xinli1").taps("记录其他、评估、豁免、结束").taps("转介的答复");
        counselor.answers("哪一次转介", "示例医院").answers("对方答复", "接收").shot("30-accepted").sends();
        phones.did("xinli1", "转介回复");

        Phone principal = phones.file("xiaozhang").begins("向教育局书面报告");
        principal.answers("哪一种报告", "书面").answers("回执编号", "示例-2").sends();
        phones.did("xiaozhang", "报告教育局");
        phones.file("xiaozhang").seesStep("向教育局书面报告", "已完成", "09:00");
    }

    /** What to watch, what to say, whom to call: and nothing of why. */
    void theClassTeacherGetsASafetyBriefAndNothingElse() {
        Phone counselor = phones.file("xinli1").taps("记录其他、评估、豁免、结束").taps("给老师的安全提示");
        counselor.answers("给谁", "班示例甲").answers("要留意什么、说什么、找谁", "留意一个人离开教室；可以说“我在”。");
        counselor.shot("31-brief").sends().seesStep("知会需要知道的教职工", "已完成");
        phones.did("xinli1", "发出安全提示");

        Phone teacher = phones.of("banzhu1").opens("/today").shot("32-teacher").taps(student);
        teacher.reads(student, "留意一个人离开教室").shot("33-brief-read");
        teacher.canCall(phones.number("xinli1"));
        teacher.readsNothingOf("红色", "美工刀", "医院", "不愿签字", "原话", "评估", "自杀", "监护人");
    }

    void theReferralIsAttended() {
        phones.passUntil(15, 0);
        Phone counselor = phones.file("xinli1").begins("确认已就诊");
        counselor.answers("哪一次转介", "示例医院").answers("是否就诊", "去了").shot("34-attended").sends();
        counselor.seesStep("确认已就诊", "已完成", "15:00");
        phones.did("xinli1", "就诊情况");
    }

    void aSafetyPlanIsMade() {
        phones.passUntil(16, 0);
        Phone counselor = phones.file("xinli1").begins("安全计划");
        counselor.reads("第 1 版").answers("安全计划内容", "难受时先找谁；药由妈妈保管");
        counselor.ticks("和学生一起写的").ticks("和监护人一起写的").shot("35-plan").sends();
        counselor.seesStep("安全计划", "已完成", "16:00");
        phones.did("xinli1", "安全计划");
        followUps.seen();
    }

    /** Within a day, says the plan; it became nine hours more. */
    void thePeersAreLookedAfterTooLate() {
        phones.passUntil(8, 15);
        Phone director = phones.file("deyu").seesStep("关注受影响的同学", "已迟 9 小时").shot("36-late");
        director.begins("关注受影响的同学").answers("看过多少名同学", "3").sends();
        phones.did("deyu", "关注受影响的同学");
        phones.file("deyu").seesStep("关注受影响的同学", "已完成", "迟 9 小时");
    }

    /** Within three days somebody sits down with those who were there in the night. */
    void theStaffAreLookedAfter() {
        Phone principal = phones.file("xiaozhang").begins("关心参与的教职工");
        principal.answers("知会了多少人", "4").ticks("这是事后的支持谈话").sends();
        principal.seesStep("关心参与的教职工", "已完成", "08:15");
        phones.did("xiaozhang", "知会教职工");
    }

    /** Missing papers never bar a child: it comes back on an interim plan. */
    void theStudentComesBackThroughTheReEntryStep() {
        phones.passUntil(16, 0);
        Phone counselor = phones.file("xinli1").taps("记录其他、评估、豁免、结束").taps("预计返校");
        counselor.answers("哪一天", phones.day(1)).sends();
        phones.did("xinli1", "预计返校");

        counselor.begins("返校安排").answers("正式还是临时", "临时方案").answers("还有谁在场", "组示例");
        counselor.answers("谈了什么、约定了什么", "医院证明未到，先返校");
        counselor.sendsInVain("临时方案要有复查日期").stillHolds("谈了什么、约定了什么", "医院证明未到，先返校");
        counselor.answers("复查日期", phones.day(3)).shot("37-re-entry").sends();
        counselor.seesStep("返校安排", "已完成", "16:00").seesStep("复查临时返校方案", "未开始");
        phones.did("xinli1", "返校安排");
        followUps.seen();

        followUps.seenAfter(ofDays(1), ofDays(1), ofDays(1));
        counselor = phones.file("xinli1").begins("复查临时返校方案").answers("正式还是临时", "正式返校");
        counselor.answers("谈了什么、约定了什么", "证明已到，正常上课").answers("还有谁在场", "组示例").sends();
        counselor.seesStep("复查临时返校方案", "已完成", "16:00");
        phones.did("xinli1", "返校安排");
    }

    /** Each day for a week, says the plan at red, and then each week. */
    void followUpsRunWeekly() {
        followUps.seenAfter(ofDays(1), ofDays(1));
        followUps.levelReviewed();
        followUps.seenAfter(ofDays(7));
        phones.file("xinli1").seesStep("跟进", "还有 7 天").shot("40-followed");
    }

    /** To orange and, when it stays quiet, to yellow. */
    void theLevelGoesDownWithASecondPerson() {
        assessedAgain();
        followUps.levelReviewed();
        lowered("橙色");
        followUps.seenAfter(ofDays(4), ofDays(4), ofDays(4));
        followUps.levelReviewed();
        followUps.seenAfter(ofDays(7), ofDays(7));
        followUps.levelReviewed();
        followUps.seenAfter(ofDays(7));
        followUps.levelReviewed();
        lowered("黄色");
    }

    /** An answer forced the level; only the same questions asked again let it go. */
    private void assessedAgain() {
        Phone counselor = phones.file("xinli1").taps("记录其他、评估、豁免、结束");
        counselor.taps("用 ASQ 评估").answers("1. 在过去几周里，你是否曾希望自己死去？", "否");
        counselor.answers("2. 在过去几周里，你是否曾觉得如果你死了", "否");
        counselor.answers("3. 在过去一周里，你是否有过自杀的念头？", "否").answers("4. 你是否曾经试图自杀？", "否");
        counselor.answers("依据", "睡眠恢复，有打算").answers("还有谁在场", "组示例").sends();
        counselor.reads("最近一次评估");
        phones.did("xinli1", "风险评估");
    }

    private void lowered(String level) {
        Phone counselor = phones.file("xinli1").taps("记录其他、评估、豁免、结束");
        counselor.taps("提议降低等级").answers("等级", level).answers("理由", "连续平稳").sends();
        counselor.reads("等第二人确认：降低等级", "须由另一人确认").isNotOffered("确认降低等级");
        phones.did("xinli1", "提议降低等级");

        phones.of("zuzhang").opens("/today").reads("等您确认：降低等级").shot("41-lead");
        Phone lead = phones.file("zuzhang");
        lead.taps("确认降低等级").reads("心示例甲提议降到" + level, "连续平稳");
        lead.shot("42-lower").sends().reads(level);
        phones.did("zuzhang", "降低等级");
    }

    void twoPeopleEndIt() {
        followUps.seenAfter(ofDays(14), ofDays(14));
        followUps.levelReviewed();
        followUps.seenAfter(ofDays(14));
        Phone counselor = phones.file("xinli1").reads("步骤已齐，可以由两人结束");
        followUps.ended(counselor);
        assertThat(phones.file("zuzhang").shot("45-ended").text()).contains("没有进行中的处置");
    }
}
