package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwang.contract.id.ResponseId;

/** An auditor reads the whole of it, on one page. */
final class TheAudit {

    private final Crisis crisis;
    private final Told told;
    private final String first;

    /**
     * @param response the first of the case
     */
    TheAudit(Crisis crisis, ResponseId response) {
        this.crisis = crisis;
        this.told = crisis.told();
        this.first = response.toString();
    }

    private Page read() {
        return told.sees("shenji", "/audit/cases/" + told.casefile());
    }

    void everyStepStandsThereWithItsTimesAndWhatWasLate() {
        Page steps = read().under("按当时有效的预案逐步核对");
        assertThat(row(steps, "向教育局口头报告")).contains("按时").doesNotContain("迟");
        assertThat(row(steps, "移走危险物品")).contains("按时，补记");
        assertThat(row(steps, "关注受影响的同学")).contains("迟");
        assertThat(row(steps, "守住学生")).contains("11 月 23 日 23:05");
        for (String step :
                List.of(
                        "拨打 120 / 110",
                        "接警确认",
                        "启动预案并定级",
                        "现场评估",
                        "告知家长前的安全判断",
                        "告知监护人",
                        "与监护人面谈",
                        "移交看护",
                        "转介",
                        "确认已就诊",
                        "向教育局书面报告",
                        "安全计划",
                        "知会需要知道的教职工",
                        "返校安排",
                        "复查临时返校方案",
                        "结束响应")) {
            assertThat(row(steps, step)).doesNotContain("缺");
        }
    }

    /** Both crises: every day at red, every four days at orange, every two weeks at yellow. */
    void everyFollowUpStandsThereAndNoneWasLate() {
        assertThat(read().under("按当时有效的预案逐步核对").rows())
                .filteredOn(row -> row.contains("跟进"))
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(row).contains("按时").doesNotContain("迟", "缺"));
    }

    void whoWasPagedAndThatItArrived() {
        assertThat(read().under("通知了谁，是否送达").text())
                .contains("心示例甲 心理教师 邮件", "心示例甲 心理教师 企业微信", "送达", "23:05");
    }

    void everyFactStandsThereWithWhoDidItAndBothTimes() {
        Page events = read().under("全部事件");
        assertThat(row(events, "美工刀")).contains("移走危险物品", "心示例甲", "23:12", "00:13", "补记");
        assertThat(row(events, "接手")).contains("心示例甲", "8 分钟到");
        assertThat(row(events, "启动应急预案")).contains("德示例", "23:15");
        assertThat(events.text()).contains("值示例甲", "组示例", "校示例", "原话", "拒签", "留意一个人离开教室", "示例-1");
        assertThat(told.sees("shenji", stored(events, "启动应急预案")).html())
                .contains("response.started");
    }

    /** Where the page leads for what is stored of an event. */
    private static String stored(Page events, String what) {
        Matcher link =
                Pattern.compile("(?s)" + what + "(?:(?!</tr>).)*?href=\"([^\"]*/raw/\\d+)")
                        .matcher(events.html());
        assertThat(link.find()).as(what).isTrue();
        return link.group(1);
    }

    void whoReadTheFile() {
        Page readers = read().under("谁看过这份档案");
        assertThat(readers.text()).contains("组示例", "班示例甲", "审示例", "长期批准");
    }

    /** The alert that came weeks later is a chapter of its own, with its own notices. */
    void bothCrisesStandOnTheOnePage() {
        Page page = read();
        assertThat(page.text()).contains("共 2 次处置", "第 1 次处置", "第 2 次处置");
        assertThat(page.html())
                .contains("#response-" + first.substring(0, 8))
                .contains("#response-" + told.response().toString().substring(0, 8));
    }

    void theTableIsGivenToWhoMayHaveIt() {
        String path = "/audit/cases/" + told.casefile() + "/events.csv";
        var csv = crisis.running().as("shenji").get(path);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines().count()).isGreaterThan(50);
        assertThat(csv.body()).contains("心示例甲", "response.guardian_met");
        for (String login : List.of("xinli1", "deyu", "banzhu1", "guanli")) {
            assertThat(told.sees(login, path).status()).as(login).isEqualTo(404);
        }
    }

    private static String row(Page page, String what) {
        return page.rows().stream()
                .filter(row -> row.contains(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + what + " in " + page.rows()));
    }
}
