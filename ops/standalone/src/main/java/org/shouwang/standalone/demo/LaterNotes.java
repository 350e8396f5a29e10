package org.shouwang.standalone.demo;

/** What is written in a response later on, until its end. Every text says that it is an example. */
final class LaterNotes {

    private LaterNotes() {}

    static String back(int number) {
        return Notes.one(number, "示例：医生说可以回校，家长也同意。", "示例：学生自己想回来，怕落课。", "示例：先半天，后全天，家长接送。");
    }

    static String reentry(int number) {
        return Notes.one(
                number,
                "示例：和学生、家长一起说好第一周怎么过：座位靠前，午休到心理室报到。",
                "示例：学生选了一位任课老师作联系人，家长每天放学接。",
                "示例：宿舍先和好友同住，体育课自愿，缺的作业不补。",
                "示例：三方谈好怎样回答同学的问题，安全计划人手一份。");
    }

    static String interim(int number) {
        return Notes.one(number, "示例：诊断证明还没有拿到，不影响回来：先定一周临时方案，到期再看。", "示例：复诊在下周，先半天上课，到复查日再定。");
    }

    static String review(int number) {
        return Notes.one(
                number,
                "示例：三人讨论，情况平稳，可以考虑降级。",
                "示例：跟进都按时，药物稳定，暂不变动，两周后再看。",
                "示例：家里配合，学校反映正常，等级不变，跟进放宽。",
                "示例：学习压力又起来了，等级先不动，和班主任约好减负。",
                "示例：小组一致认为风险下降，支持按预案往下走。");
    }

    static String lowering(int number) {
        return Notes.one(
                number,
                "示例：连续平稳，家里和学校都配合，评估里没有眼前的危险。",
                "示例：复诊稳定，安全计划用得起来，建议降一级继续看。",
                "示例：近两周没有新的担心，返校适应好。");
    }

    static String ending(int number) {
        return Notes.one(
                number,
                "示例：各项都已完成，跟进平稳，学生知道随时可以再来。",
                "示例：三次跟进都平稳，家长同意结束，班主任继续留意。",
                "示例：目标达到，医生那边转为三个月一次。");
    }

    static String hospital(int number) {
        return Notes.one(number, "示例市第三医院心理科", "示例儿童医院心理门诊", "示例大学附属医院急诊", "示例区精神卫生中心");
    }

    static String visited(int number) {
        return Notes.one(
                number,
                "示例：已就诊，医生建议规律服药，两周后复诊。",
                "示例：已就诊，不需要住院，建议家人陪伴和每周谈话。",
                "示例：已就诊，开了检查，结果下周出。");
    }

    static String lookBack(int number) {
        return Notes.one(
                number,
                "示例：发现到有人陪护四分钟，告知家长偏晚；建议值班室贴上夜间联系顺序。",
                "示例：流程顺，书面报告晚了一天，原因是周末交接不清；已补充预案说明。",
                "示例：连廊栏杆加高，晚自习巡查改为两人；老师们的感受也谈了一次。",
                "示例：返校衔接做得好，与医院的联系人要固定下来。");
    }

    /** Of somebody who does not go home for now. */
    static String reentryApartFromHome(int number) {
        return Notes.one(
                number,
                "示例：和学生、儿保社工、班主任一起说好：暂住亲属家，接送由社工安排，座位和作业先照顾。",
                "示例：校内由两位老师轮流照看，民警留了联系人，家长来校一律先找心理负责人。");
    }
}
