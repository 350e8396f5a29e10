package org.shouwang.standalone.demo;

/**
 * What a counselor finds when asking; it fits the answers. Every text says that it is an example.
 */
final class Findings {

    private Findings() {}

    static String of(Sheets sheet, int number) {
        return switch (sheet) {
            case ASQ_ACUTE ->
                    Notes.one(
                            number,
                            "示例：想法每天都有，说到办法时停了很久；保护因素是妹妹。",
                            "示例：承认准备过，后来把药交了出来；和父亲矛盾很深。",
                            "示例：能说出今晚的打算和害怕，愿意有人陪着；最近一周几乎没睡。");
            case PHQ_GRAVE ->
                    Notes.one(
                            number,
                            "示例：近两周一半以上的日子有不如死掉的念头，没有定办法；愿意谈。",
                            "示例：回答清楚，前后一致；对学习绝望，对朋友还有牵挂。",
                            "示例：自伤是为了“停下来”，怕妈妈知道；没有准备。",
                            "示例：哭着填完，愿意继续谈；上学期看过一次医生。");
            case GAD_WORRIED ->
                    Notes.one(number, "示例：担心为主，集中在成绩和父母争吵，没有伤害自己的想法。", "示例：紧张、睡不好，能笑，愿意学放松的办法。");
            case ASQ_THOUGHTS ->
                    Notes.one(number, "示例：再次评估，仍有偶尔的念头，能用安全计划，没有准备。", "示例：再次评估，念头少了，一来就能说出来，现在没有。");
            case ASQ_CALM, PHQ_LOW ->
                    Notes.one(
                            number,
                            "示例：再次评估，没有新的自伤，睡眠恢复到七小时。",
                            "示例：再次评估，愿意说以后的打算，没有想死的念头。",
                            "示例：再次评估，学生和家长的说法一致，明显好转。");
        };
    }

    static String talk(boolean grave, int number) {
        return grave
                ? Notes.one(
                        number,
                        "示例：面谈四十分钟，第二人在场。近一个月想过不止一次，没有定日子，同意今晚不一个人。",
                        "示例：面谈，说到伤时低头很久；今晚的安全约定是随时敲值班室的门。",
                        "示例：面谈，想法来得快去得也快，最怕的是夜里；列出三个能让他好一点的人。",
                        "示例：面谈，说“不是真的想死，是不想这样活”；愿意去看医生。")
                : Notes.one(
                        number,
                        "示例：面谈，起因是和好友断交；难过、睡不好，没有想死的念头。",
                        "示例：面谈，家里近期有变故；说话慢，能看着人，愿意下周再来。",
                        "示例：面谈，压力主要来自分班考试；没有伤害自己的想法，肯试试放松练习。");
    }
}
