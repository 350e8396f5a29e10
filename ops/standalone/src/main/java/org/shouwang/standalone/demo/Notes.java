package org.shouwang.standalone.demo;

/**
 * What is written in a response, in its first days, document by document. Every text says that it
 * is an example.
 */
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
                "示例：母亲说“没有那么严重”，不肯在告知书上签字，由见证人记录，同意带孩子去看医生。",
                "示例：母亲怕留下记录不愿签名，内容已当面读给她听，见证人在场。");
    }

    static String takenHome(int number) {
        return one(
                number,
                "示例：母亲在校门口接走，约好今晚不离人。",
                "示例：母亲和奶奶一起接回家，药已带走由母亲保管。",
                "示例：姐姐和母亲来接，明早八点前回电话。",
                "示例：母亲打车接走，答应家里的窗户和阳台先锁好。");
    }

    static String takenToHospital(int number) {
        return one(number, "示例：心理教师陪同到市立医院急诊，母亲一起，医生接手留观。", "示例：由母亲和值班教师一起送到急诊，医生留观。");
    }

    static String abuse(int number) {
        return one(
                number,
                "示例：学生说背上的伤是在家里来的，不止一次，求老师不要打电话回家。",
                "示例：伤与学生的说法一致，说家里大人喝酒以后会动手。",
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

    static String staff(int number) {
        return one(
                number,
                "示例：当晚在场的老师坐下来谈了谈，一位老师第二天调休。",
                "示例：宿管老师很自责，心理负责人单独陪着聊了一次。",
                "示例：大家说出了各自的担心，约定有事先打电话，不在群里讨论。");
    }

    static String brief(int number) {
        return one(
                number,
                "示例：留意一个人离开教室；可以说“我在”；有事先打心理教师电话。",
                "示例：不要当众提这几天的事；午休看一眼在不在；情绪不对马上陪到心理室。",
                "示例：作业可以缓交；不单独留在实验室；请假先告诉我。",
                "示例：像平常一样打招呼就好；若说到“没意思”，不要讲道理，先陪着再打电话。");
    }

    /** Of somebody who is not safe at home. */
    static String planApartFromHome(int number) {
        return one(
                number,
                "示例：晚上不舒服先找宿舍值班老师，再打心理教师电话；紧急时打 110；这份计划不带回家。",
                "示例：信任的大人是班主任和儿保社工；暗号是“想换座位”；住处安排好之前由老师陪着。");
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

    static String one(int number, String... texts) {
        // Mixed, so that two cases that share one sentence do not share all of them.
        int mixed = Ids.named(texts[0] + number).hashCode();
        return texts[Math.floorMod(mixed, texts.length)];
    }
}
