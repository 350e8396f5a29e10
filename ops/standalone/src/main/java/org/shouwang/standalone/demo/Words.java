package org.shouwang.standalone.demo;

import java.time.Instant;
import java.util.List;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.worry.WorryEvent.Triage;

/** What people write when something begins. Every text says that it is an example. */
final class Words {

    private static final List<String> IN_DANGER =
            List.of(
                    "示例：学生翻过四楼连廊的栏杆，被我和保安拉回来，现在坐在值班室。",
                    "示例：学生说吞了十几片药，时间大约二十分钟前，人清醒。",
                    "示例：卫生间里发现学生用刀片割腕，已经压住止血。",
                    "示例：学生站在宿舍楼顶门口不肯下来，室友在劝，我在旁边。");

    private static final List<String> WORRIED =
            List.of(
                    "示例：学生在微信里写“不想再撑了”，我马上去教室找到了他，现在在我身边。",
                    "示例：室友说她把东西都送了人，写了一封信，我看到了信，人在值班室。",
                    "示例：作业本夹着一页告别的话，已经把学生带到办公室。",
                    "示例：手臂上有一排新的划痕，学生承认是自己弄的，不想让家里知道。",
                    "示例：朋友圈发了“再见”和一张河边的照片，人已经找到，在门卫室。",
                    "示例：课间哭着说“活着没意思”，同桌说这周说过好几次。",
                    "示例：晚自习中途离开，在天台楼梯口找到，说想一个人待着。",
                    "示例：学生主动来找我，说最近总在想怎么结束，怕自己做傻事。",
                    "示例：体育课更衣时同学看到大腿上有伤，学生说已经两个月了。",
                    "示例：周记里写了具体的办法和日子，我先陪着他。");

    private static final List<String> WATCHFUL =
            List.of(
                    "示例：连续三天没有吃晚饭，一个人坐在楼梯间，问了只是摇头。",
                    "示例：父母在闹离婚，学生上课一直趴着，月考没有写完。",
                    "示例：查寝时发现学生凌晨还没睡，说已经两周睡不着。",
                    "示例：在操场上哭了很久，不肯说为什么，后来肯跟我回教室。",
                    "示例：被同寝室的人孤立，今天提出要换宿舍，情绪很低。",
                    "示例：爷爷上周去世，回来以后几乎不说话。",
                    "示例：考试前手抖、喘不上气，在医务室躺了一节课。",
                    "示例：这个月第三次请假不上学，家长说早上叫不起来。");

    private static final List<String> UNSURE =
            List.of(
                    "示例：同学转来一张聊天截图，说“明天就解脱了”，不知道是不是玩笑。",
                    "示例：晚点名少一个人，电话没人接，正在找。",
                    "示例：作文里写到死，看不出是写别人还是写自己。",
                    "示例：有人在表白墙匿名留言，同学猜是我们班的。",
                    "示例：学生摔门出去，十分钟后自己回来了，什么也不说。");

    private static final List<String> WORRIES =
            List.of(
                    "示例：最近两周总说头疼请假，成绩也掉得快，想请心理老师留意。",
                    "示例：和原来的好朋友闹翻了，中午都是一个人吃饭。",
                    "示例：上课走神，问她说家里晚上很吵，睡不好。",
                    "示例：体重掉得明显，午饭只吃几口，家长也在担心。",
                    "示例：转学来一个月，还没有和同学说过几句话。",
                    "示例：妈妈打来电话，说孩子回家就锁门，玩手机到两三点。");

    private static final List<String> SEEN =
            List.of(
                    "示例：我来，五分钟到。请先陪着，不要让他一个人。",
                    "示例：收到，我现在从办公室过去。",
                    "示例：我接手，先到现场看学生，再联系负责人。",
                    "示例：在路上，请把学生带到安静的房间。");

    private static final List<String> NOTHING =
            List.of(
                    "示例：当面谈过，是歌词，不是自己的话；学生愿意以后来坐坐。",
                    "示例：人找到了，在图书馆睡着了，没有危险；已和班主任说明。",
                    "示例：同学之间的误会，两个人都谈过，没有伤害自己的想法。",
                    "示例：作文是老师布置的题目，谈了二十分钟，睡眠饮食都正常。",
                    "示例：和室友吵架后出去走了走，情绪已经平稳，没有其他担心。");

    private static final List<String> MORE =
            List.of("示例：室友补充，晚饭没有吃，下午和家里通过电话。", "示例：班主任说上周家长会之后就不太对。");

    private static final List<String> INDOORS =
            List.of("示例：三楼教室办公室", "示例：教学楼东侧楼梯间", "示例：操场看台", "示例：校医室", "示例：门卫室");

    private static final List<String> DORMITORY = List.of("示例：宿舍楼值班室", "示例：二号宿舍楼走廊", "示例：宿舍楼一楼活动室");

    private Words() {}

    static String pick(List<String> texts, int number) {
        return texts.get(number % texts.size());
    }

    static String account(int number, Danger danger) {
        return pick(
                switch (danger) {
                    case NOW -> IN_DANGER;
                    case VERY_WORRIED -> WORRIED;
                    case NEEDS_ATTENTION -> WATCHFUL;
                    case NOT_SURE -> UNSURE;
                },
                number);
    }

    static String place(boolean boards, Instant at) {
        boolean asleep = Hours.night(at) && boards;
        return pick(asleep ? DORMITORY : INDOORS, (int) (at.getEpochSecond() / 60 % 60));
    }

    static String worry(int number) {
        return pick(WORRIES, number);
    }

    static String acknowledged(int number) {
        return pick(SEEN, number);
    }

    static String supplement(int number) {
        return pick(MORE, number);
    }

    static String dismissed(int number) {
        return pick(NOTHING, number);
    }

    static String level(int number, String level) {
        return switch (level) {
            case "red" -> "示例：有办法、有准备，随时可能发生，按红色启动。";
            case "orange" -> number % 2 == 0 ? "示例：有想法，没有马上要做的迹象，按橙色启动。" : "示例：近期有自伤，愿意谈，按橙色启动。";
            default -> number % 2 == 0 ? "示例：痛苦明显，没有危险的迹象，按黄色跟进。" : "示例：先按黄色启动，评估后再看。";
        };
    }

    static String answer(Triage triage) {
        return switch (triage) {
            case WATCHING -> "示例：谢谢，这两周我会在大课间多看看，也请您留意午饭。";
            case TALKED_WITH_STUDENT -> "示例：谢谢，已经和学生谈过一次，约好下周再来。";
            case REFERRED_ELSEWHERE -> "示例：已请家长带去医院看睡眠，医生那边有消息再告诉您。";
            case NO_ACTION_NEEDED -> "示例：了解过了，是换座位后的不适应，暂时不需要别的。";
        };
    }
}
