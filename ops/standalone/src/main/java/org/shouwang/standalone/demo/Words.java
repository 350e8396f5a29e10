package org.shouwang.standalone.demo;

import java.util.List;

/** What people write in the demo. Every text says that it is an example. */
final class Words {

    private static final List<String> ACCOUNTS =
            List.of(
                    "示例：学生在微信里写“不想再撑了”，附了一张截图。",
                    "示例：室友说他把东西都送了人，今晚没有回宿舍。",
                    "示例：作业本上有一页告别的话。",
                    "示例：手臂上有新的伤痕，说是不小心划的。",
                    "示例：连续三天没有吃晚饭，一个人坐在楼梯间。",
                    "示例：在操场上哭了很久，不肯说为什么。",
                    "示例：家里刚出了变故，上课一直趴着。",
                    "示例：朋友圈发了“再见”，电话打不通。");

    private static final List<String> FOLLOW_UPS =
            List.of(
                    "示例：见面二十分钟，睡眠好一些，愿意继续来。",
                    "示例：情绪平稳，按时吃药，和室友一起吃饭。",
                    "示例：聊到考试压力，约好每天写三行日记。",
                    "示例：和班主任确认上课状态，没有新的担心。");

    private Words() {}

    static String account(int number) {
        return ACCOUNTS.get(number % ACCOUNTS.size());
    }

    static String followUp(int number) {
        return FOLLOW_UPS.get(number % FOLLOW_UPS.size());
    }
}
