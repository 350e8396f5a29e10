package org.shouwang.standalone.demo;

import java.util.List;

/** What is written in a response, document by document. Every text says that it is an example. */
final class Notes {

    private Notes() {}

    static String means(int number) {
        return one(
                number,
                "示例：美工刀一把，交德育处保管。",
                "示例：药一盒、刀片两片，装袋贴签，放保险柜。",
                "示例：身上和书包里没有危险物品，已离开楼梯口到一楼房间。",
                "示例：剪刀、绳子收走；窗户已上限位。",
                "示例：指甲刀和打火机由值班教师收下，开了收条。");
    }

    static String rationale(int number) {
        return one(
                number,
                "示例：能说出想法和害怕，愿意有人陪着；最近一周失眠。",
                "示例：想法每天都有，说到办法时停了很久；保护因素是妹妹。",
                "示例：承认准备过，后来把药交了出来；和父亲矛盾很深。",
                "示例：回答清楚，前后一致；对学习绝望，对朋友还有牵挂。",
                "示例：焦虑为主，担心成绩和父母，没有伤害自己的计划。",
                "示例：哭着填完，愿意继续谈；上学期看过一次医生。");
    }

    static String talk(int number) {
        return one(
                number,
                "示例：面谈四十分钟，第二人在场。近一个月想过不止一次，没有定日子，同意今晚不一个人。",
                "示例：面谈，起因是和好友断交；有难过和睡不好，没有想死的念头。",
                "示例：面谈，家里近期有变故；说话慢，能看着人，愿意下周再来。",
                "示例：面谈，说到伤时低头很久；今晚的安全约定是随时敲值班室的门。",
                "示例：面谈，压力主要来自分班考试；学生能自己列出三个会让他好一点的人。");
    }

    static String safe(int number) {
        return one(
                number,
                "示例：学生希望妈妈来，没有理由担心。",
                "示例：问过学生和班主任，家里没有打骂，可以告知母亲。",
                "示例：父亲脾气急，先联系母亲，学生同意。",
                "示例：单独问过，学生只是怕家长失望，告知是安全的。");
    }

    static String told(int number) {
        return one(
                number,
                "示例：孩子现在安全，有老师陪着，请尽快到校当面说。",
                "示例：孩子情绪很低，人没有事，请您今天来学校接。",
                "示例：我们有些担心孩子的安全，老师在身边，请来一趟。",
                "示例：孩子平安，心理老师正在陪他，到校后我们详细说。");
    }

    static String reply(int number) {
        return one(
                number,
                "示例：马上来，路上四十分钟。",
                "示例：母亲很着急，说和父亲一起来。",
                "示例：说今天请假过来，让先别问孩子太多。",
                "示例：不太相信，但答应到学校看看。",
                "示例：哭了，说最近也觉得不对，现在出门。");
    }

    static String minutes(int number) {
        return one(
                number,
                "示例：如实说明了看到和听到的，约定先去医院，家里收好药和刀。",
                "示例：父母都到，同意轮流陪，学校给了二十四小时热线和复查安排。",
                "示例：母亲讲了暑假的事，愿意一起看安全计划，签收告知书。",
                "示例：说明不是处分，家长放心一些，约好每天晚上通一次话。",
                "示例：家长原以为是叛逆，看了孩子写的话后沉默，同意就诊。");
    }

    static String refused(int number) {
        return one(
                number,
                "示例：父亲说“没有那么严重”，不肯在告知书上签字，由见证人记录，同意带孩子去看医生。",
                "示例：母亲怕留下记录不愿签名，内容已当面读给她听，见证人在场。");
    }

    static String takenHome(int number) {
        return one(
                number,
                "示例：母亲在校门口接走，约好今晚不离人。",
                "示例：父母一起接回家，药已带走由父亲保管。",
                "示例：姐姐和母亲来接，明早八点前回电话。",
                "示例：父亲开车接走，答应家里的窗户和阳台先锁好。");
    }

    static String takenToHospital(int number) {
        return one(number, "示例：救护车送市立医院急诊，心理教师随车，母亲在医院接。", "示例：由母亲和值班教师一起送到急诊，医生留观。");
    }

    static String abuse(int number) {
        return one(
                number,
                "示例：学生说背上的伤是在家里来的，不止一次，求老师不要打电话回家。",
                "示例：伤与学生的说法一致，说继父喝酒以后会动手。",
                "示例：学生画了家里的样子，说晚上不敢回去。");
    }

    static String peers(int number) {
        return one(
                number,
                "示例：看了室友和同桌，一名同学睡不好，已单独谈过。",
                "示例：看到现场的同学都聊过，请他们不要转发照片。",
                "示例：好友自责没有早说，安排了一次小组谈话。",
                "示例：几名同学知道一点，班主任午间陪着坐了坐，没有新的担心。");
    }

    static String brief(int number) {
        return one(
                number,
                "示例：留意一个人离开教室；可以说“我在”；有事先打心理教师电话。",
                "示例：不要当众提这几天的事；午休看一眼在不在；情绪不对马上陪到心理室。",
                "示例：作业可以缓交；不单独留在实验室；请假先告诉我。",
                "示例：像平常一样打招呼就好；若说到“没意思”，不要讲道理，先陪着再打电话。");
    }

    static String plan(int number) {
        return one(
                number,
                "示例：难受时先数呼吸，再去找同桌，再打姑姑电话；药由妈妈收着；热线写在卡背面。",
                "示例：预兆是躲在被子里不回消息；办法是听歌、下楼走走；找的人是舍友和心理老师。",
                "示例：晚上十点后手机交给妈妈；想伤害自己时握冰袋、叫值班教师；家里刀具上锁。",
                "示例：写了四个会让他留下来的理由；第一个电话打给爸爸，打不通打学校值班室。");
    }

    static String remembered(int number) {
        return one(
                number,
                "示例：补记，学生临走前问“明天还能来吗”，答应了。",
                "示例：补记，陪同时提到小学时也有过一次，没有告诉过别人。",
                "示例：补记，母亲在走廊说外公有抑郁症，希望不写进告知书。");
    }

    static String back(int number) {
        return one(number, "示例：医生说可以回校，家长也同意。", "示例：学生自己想回来，怕落课。", "示例：先半天，后全天，家长接送。");
    }

    static String reentry(int number) {
        return one(
                number,
                "示例：和学生、家长一起说好第一周怎么过：座位靠前，午休到心理室报到。",
                "示例：学生选了一位任课老师作联系人，家长每天放学接。",
                "示例：宿舍先和好友同住，体育课自愿，缺的作业不补。",
                "示例：三方谈好怎样回答同学的问题，安全计划人手一份。");
    }

    static String interim(int number) {
        return one(number, "示例：诊断证明还没有拿到，不影响回来：先定一周临时方案，到期再看。", "示例：复诊在下周，先半天上课，到复查日再定。");
    }

    static String again(int number) {
        return one(
                number,
                "示例：再次评估，想法少了，愿意说以后的打算。",
                "示例：再次评估，没有新的自伤，睡眠恢复到七小时。",
                "示例：再次评估，仍有偶尔的念头，能用安全计划，没有准备。",
                "示例：再次评估，学生和家长的说法一致，明显好转。");
    }

    static String review(int number) {
        return one(
                number,
                "示例：三人讨论，情况平稳，可以考虑降级。",
                "示例：随访都按时，药物稳定，暂不变动，两周后再看。",
                "示例：家里配合，学校反映正常，等级不变，随访放宽。",
                "示例：学习压力又起来了，等级先不动，和班主任约好减负。",
                "示例：小组一致认为风险下降，支持按预案往下走。");
    }

    static String lowering(int number) {
        return one(
                number,
                "示例：连续平稳，家里和学校都配合，评估里没有眼前的危险。",
                "示例：复诊稳定，安全计划用得起来，建议降一级继续看。",
                "示例：近两周没有新的担心，返校适应好。");
    }

    static String ending(int number) {
        return one(
                number,
                "示例：各项都已完成，随访平稳，学生知道随时可以再来。",
                "示例：三次随访都平稳，家长同意结束，班主任继续留意。",
                "示例：目标达到，医生那边转为三个月一次。");
    }

    static String hospital(int number) {
        return one(number, "示例市第三医院心理科", "示例儿童医院心理门诊", "示例大学附属医院急诊", "示例区精神卫生中心");
    }

    static String visited(int number) {
        return one(
                number,
                "示例：已就诊，医生建议规律服药，两周后复诊。",
                "示例：已就诊，不需要住院，建议家人陪伴和每周谈话。",
                "示例：已就诊，开了检查，结果下周出。");
    }

    static String lookBack(int number) {
        return one(
                number,
                "示例：发现到有人陪护四分钟，告知家长偏晚；建议值班室贴上夜间联系顺序。",
                "示例：流程顺，书面报告晚了一天，原因是周末交接不清；已补充预案说明。",
                "示例：连廊栏杆加高，晚自习巡查改为两人；老师们的感受也谈了一次。",
                "示例：返校衔接做得好，与医院的联系人要固定下来。");
    }

    private static String one(int number, String... texts) {
        return Words.pick(List.of(texts), number);
    }
}
