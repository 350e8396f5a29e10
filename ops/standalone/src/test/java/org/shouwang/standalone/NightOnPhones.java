package org.shouwang.standalone;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From 23:05 until the student leaves for hospital with the mother, on phones. */
final class NightOnPhones {

    private static final Pattern CODE = Pattern.compile("预警 (\\w+) 于");

    private final Phones phones;
    private final Post post;
    private final String student;

    NightOnPhones(Phones phones, Post post) {
        this.phones = phones;
        this.post = post;
        this.student = phones.student().name();
    }

    void aDutyTeacherRaisesAnAlertWithAScreenshot() {
        Phone teacher = phones.of("zhiban1").opens("/today").taps("发出预警").shot("01-raise");
        teacher.picks("哪位学生？", student).answers("现在有多紧急？", "此刻有危险");
        teacher.answers("看到、听到了什么？", "23:02 给我发消息：“明天不用叫我了”。");
        teacher.answers("学生身边有成年人吗？", "有").taps("补充：谁陪着、地点、时间、截图");
        teacher.attaches("截图或照片", Picture.screenshot(student)).shot("02-filled").sends();

        teacher.reads("已记录，正在叫人", "正在通知 心示例甲").canCall(phone("xinli1"));
        teacher.reads("留在学生身边", "拿走能伤到自己的东西", "不要答应替学生保密", "附件 1（图片");
        teacher.shot("03-sent");
        phones.did("zhiban1", "预警");

        teacher.taps("我打过急救或报警电话").taps("已拨打 120").seesHappening("已拨打 120");
        teacher.taps("我在学生身边").seesHappening("值示例甲陪在学生身边").shot("04-beside");
        phones.did("zhiban1", "呼叫急救或报警");
        phones.did("zhiban1", "开始看护");
    }

    void theCounselorOnDutyIsPagedAndAcknowledgesWithANote() {
        Phone teacher = phones.of("zhiban1");
        String code = code(teacher);
        await().until(() -> !post.lettersTo("xinli1@school.example", code).isEmpty());
        await().until(() -> post.said().stream().anyMatch(said -> said.contains(code)));
        teacher.seesHappening("心示例甲：邮件已送达", "心示例甲：企业微信已送达"); // which come by themselves
        assertThat(post.lettersTo("zuzhang@school.example", code)).as("not yet the lead").isEmpty();

        phones.pass(ofMinutes(3));
        String letter = post.lettersTo("xinli1@school.example", code).getFirst().text();
        String link = letter.replaceAll("(?s).*(http://\\S+).*", "$1");
        Phone counselor = phones.of("xinli1").opens(link).shot("05-letter-link");
        counselor.taps("接手").reads("明天不用叫我了").answers("给在场老师的一句话", "我在路上，8 分钟到。");
        counselor.shot("06-take").sends().reads("心示例甲已接手");
        phones.did("xinli1", "接手");
        teacher.reads("心示例甲已接手", "我在路上，8 分钟到。").canCall(phone("xinli1")).shot("07-held");
    }

    /** The plan asks the psychology lead first; nobody waits for her. */
    void anAlternateOfTheLeadStartsThePlanAtRed() {
        phones.pass(ofMinutes(7));
        Phone director = phones.of("deyu").opens("/today").reads("心示例甲已接手").shot("08-today");
        director.taps(student).taps("启动应急预案").answers("哪位学生", student);
        director.answers("等级", "红色").answers("理由", "有计划，有工具").shot("09-start").sends();
        director.reads("红色", "负责人 德示例").seesStep("启动预案并定级", "已完成", "23:15").shot("10-case");
        phones.did("deyu", "启动应急预案");
        phones.of("zhiban1").reads("已启动应急预案", "德示例启动，由其带领处置");

        director.taps("加入").answers("哪位同事", "心示例甲").answers("以什么身份", "心理教师");
        director.shot("11-colleague").sends().reads("心理教师", "心示例甲");
        phones.did("deyu", "加入个案");
    }

    void anAdultStaysAndHandsOverToTheNext() {
        phones.pass(ofMinutes(2));
        phones.file("xinli1").seesStep("守住学生", "值示例甲守着，今天 23:05 起");
        isWatchedBy("心示例甲", "今天 23:17 起");
        phones.pass(ofMinutes(1));
        isWatchedBy("值示例乙", "今天 23:18 起");
        phones.of("xinli1").seesStep("守住学生", "进行中").shot("12-hand-over");
    }

    private void isWatchedBy(String colleague, String since) {
        Phone counselor = phones.file("xinli1").begins("守住学生");
        counselor.answers("学生现在和谁在一起", "教职工").answers("哪位同事", colleague);
        counselor.shot("12-watch").sends().readsThatItIsRecorded("看护");
        counselor.seesStep("守住学生", colleague + "守着，" + since);
        phones.did("xinli1", "开始看护");
    }

    void theMeansAreRemoved() {
        phones.pass(ofMinutes(1));
        Phone counselor = phones.file("xinli1").begins("移走危险物品");
        counselor.answers("移走了什么", student + " 的美工刀").shot("13-means").sends();
        counselor.seesStep("移走危险物品", "已完成", "23:19 完成");
        phones.did("xinli1", "移走危险物品");
    }

    void theRiskIsAssessedWithAnInstrumentAndARationale() {
        phones.pass(ofMinutes(15));
        Phone counselor = phones.file("xinli1").begins("现场评估").shot("14-menu");
        counselor.taps("用 ASQ 评估").reads("请照原话询问");
        counselor.answers("1. 在过去几周里，你是否曾希望自己死去？", "是");
        counselor.answers("2. 在过去几周里，你是否曾觉得如果你死了", "是");
        counselor.answers("3. 在过去一周里，你是否有过自杀的念头？", "是");
        counselor.answers("4. 你是否曾经试图自杀？", "否").answers("5. 你现在有自杀的念头吗？", "是");
        counselor.answers("依据", "原话：不想醒来").answers("还有谁在场", "值示例乙");
        counselor.shot("15-assess").sends();
        counselor.seesStep("现场评估", "已完成", "23:34").reads("最近一次评估", "须为红色");
        phones.did("xinli1", "风险评估");
    }

    void itIsCheckedThatTellingTheMotherIsSafe() {
        phones.pass(ofMinutes(6));
        Phone lead = phones.file("zuzhang").begins("告知家长前的安全判断");
        lead.answers("判断", "可以告知").answers("理由", "希望妈妈来").shot("16-safe").sends();
        phones.did("zuzhang", "告知家长前的安全判断");
        phones.file("zuzhang").seesStep("告知家长前的安全判断", "已完成", "23:40");
    }

    /** The second call is written down last, half an hour after the one that she answered. */
    void theMotherIsTriedThreeTimesAndReached() {
        phones.pass(ofMinutes(3));
        Phone counselor = phones.file("xinli1").begins("告知监护人");
        counselor.reads("学生有老师陪着").canCall(phones.student().phone());
        counselor.answers("哪位监护人", "母亲").answers("通过什么方式", "电话").answers("结果", "没有接");
        counselor.shot("17-call").sends();
        phones.did("xinli1", "联系监护人");

        phones.pass(ofMinutes(10));
        phones.file("xinli1").begins("告知监护人").reads("今天 23:43 · 心示例甲 · 电话 · 没有接");
        counselor.answers("哪位监护人", "母亲").answers("通过什么方式", "电话").answers("结果", "联系上了");
        counselor.sendsInVain("联系上了，请写告诉了什么");
        counselor.answers("告诉了什么", "请马上来学校，孩子身边有老师").answers("对方怎么说", "马上来").sends();
        counselor.seesStep("告知监护人", "已完成", "23:53");
        phones.did("xinli1", "联系监护人");
    }

    void theCallThatWasNotWrittenDownIsWrittenDownAtLast() {
        phones.pass(ofMinutes(31));
        Phone counselor = phones.file("xinli1").taps("记录其他、评估、豁免、结束").taps("联系监护人");
        counselor.answers("什么时候", phones.moment(ofMinutes(36)));
        counselor.answers("哪位监护人", "母亲").answers("通过什么方式", "电话").answers("结果", "没有接");
        counselor.sends().reads("补记于");
        phones.didEarlier("xinli1", "联系监护人", ofMinutes(36));
    }

    void theBureauIsToldInTime() {
        phones.pass(ofMinutes(6));
        Phone principal = phones.file("xiaozhang").seesStep("向教育局口头报告", "未开始", "还有 4");
        principal.begins("向教育局口头报告").readsNothingOf("预案要求先做");
        principal.reads("口头报告：11 月 23 日 星期一 23:05，高一一名学生", "后续书面报告");
        principal.answers("哪一种报告", "口头").answers("回执编号", "示例-1").shot("18-bureau").sends();
        phones.did("xiaozhang", "报告教育局");
        phones.file("xiaozhang").seesStep("向教育局口头报告", "已完成", "00:30");
    }

    void theMotherComesAndRefusesToSignBeforeAWitness() {
        phones.pass(ofMinutes(40));
        Phone counselor = phones.file("xinli1").begins("与监护人面谈").reads("谢谢您赶来");
        assertThat(counselor.text()).containsSubsequence("23:43", "23:48", "23:53");
        counselor.answers("哪位监护人", "母亲").answers("来的是学生的什么人", "父母");
        counselor.answers("是否签收", "拒签").answers("见证人姓名", "组示例").answers("在场教职工人数", "2");
        counselor.answers("谈了什么、约定了什么", "母亲到校，不愿签字").answers("还有谁在场", "组示例");
        counselor.shot("19-meeting").sends().seesStep("与监护人面谈", "已完成", "01:10");
        phones.did("xinli1", "监护人面谈");
    }

    void sheTakesTheStudentToHospital() {
        phones.pass(ofMinutes(10));
        Phone counselor = phones.file("xinli1").begins("转介");
        counselor.answers("转到哪里", "住院或专科医院").answers("机构名称", "示例医院");
        counselor.answers("预约日期", phones.day(0)).shot("20-refer").sends();
        counselor.seesStep("转介", "已完成", "01:20").begins("移交看护");
        counselor.answers("交给谁", "监护人").answers("哪位监护人", "母亲");
        counselor.answers("经过", "在校门口，母亲带去示例医院").shot("21-custody").sends();
        counselor.seesStep("移交看护", "已完成", "01:20").seesStep("守住学生", "已完成");
        phones.did("xinli1", "转介");
        phones.did("xinli1", "移交看护");
    }

    void nobodyCanEndItYet() {
        Phone counselor = phones.of("xinli1").reads("现在不能结案，还差").shot("22-night");
        counselor.taps("记录其他、评估、豁免、结束").taps("提议结束处置").reads("还差这些", "安全计划");
        counselor.answers("理由", "好转").sendsInVain("还有步骤没有完成").shot("23-not-yet");
        counselor.stillHolds("理由", "好转");
    }

    private String phone(String login) {
        return phones.number(login);
    }

    private static String code(Phone teacher) {
        Matcher code = CODE.matcher(teacher.text());
        assertThat(code.find()).as("the code of the alert").isTrue();
        return code.group(1);
    }
}
