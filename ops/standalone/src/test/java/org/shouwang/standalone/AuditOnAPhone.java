package org.shouwang.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** An auditor reads the whole of it on one page, as it is drawn on a phone. */
final class AuditOnAPhone {

    private static final String CHAPTERS = "[id^=response-]";
    private static final String EVENTS = "#events";
    private static final String READERS = "#reads";

    /** Each step of the night, by whom it was done, and when. */
    private static final Map<String, String> NIGHT =
            Map.ofEntries(
                    Map.entry("守住学生", "值示例甲 值班教师 23:05"),
                    Map.entry("移走危险物品", "心示例甲 心理教师 23:19"),
                    Map.entry("拨打 120 / 110", "值示例甲 值班教师 23:05"),
                    Map.entry("接警确认", "心示例甲 心理教师 23:08"),
                    Map.entry("启动预案并定级", "德示例 德育主任 23:15"),
                    Map.entry("现场评估", "心示例甲 心理教师 （另有值示例乙） 23:34"),
                    Map.entry("告知家长前的安全判断", "组示例 心理负责人 23:40"),
                    Map.entry("告知监护人", "心示例甲 心理教师 23:53"),
                    Map.entry("向教育局口头报告", "校示例 校长 00:30"),
                    Map.entry("与监护人面谈", "心示例甲 心理教师 （另有组示例） 01:10"),
                    Map.entry("转介", "心示例甲 心理教师 01:20"));

    private final Phones phones;
    private final Phone auditor;

    AuditOnAPhone(Phones phones) {
        this.phones = phones;
        this.auditor = phones.of("shenji");
    }

    void isOnePage() {
        auditor.opens("/today").taps("审计").shot("60-audits");
        auditor.tapsBeside(phones.student().name()).shot("61-audit");
        auditor.reads(phones.student().name(), "整个个案，共 2 次处置", "第 1 次处置", "第 2 次处置");
        auditor.ticks("全部展开").taps("筛选").isLedTo("open=true").shot("62-unfolded");
    }

    void everyDeedStandsThereWithWhoDidItWhenItHappenedAndWhenItWasRecorded() {
        assertThat(phones.diary().size()).as("deeds").isGreaterThan(60);
        assertThat(phones.diary().missingFrom(auditor.rows(EVENTS))).isEmpty();
    }

    void everyStepStandsThereWithWhoDidItAndWhen() {
        Map<String, String> first =
                auditor.rows(CHAPTERS).stream()
                        .collect(toMap(AuditOnAPhone::title, row -> row, (one, _) -> one));
        NIGHT.forEach(
                (step, told) ->
                        assertThat(first.get(step))
                                .as(step)
                                .contains("按时")
                                .contains(told.split(" ")));
    }

    /** The peers too late, one call written down half an hour after; all else in time. */
    void whatWasLateIsSaidAndNothingElse() {
        assertThat(auditor.rows(CHAPTERS).stream().filter(row -> row.contains("迟 ")).toList())
                .singleElement()
                .asString()
                .startsWith("关注受影响的同学")
                .contains("迟 9 小时", "德示例", "11 月 24 日 23:15", "11 月 25 日 08:15");
        assertThat(auditor.rows(CHAPTERS)).noneMatch(row -> row.contains("\n缺"));
        auditor.reads("迟 1 项");

        assertThat(auditor.rows(EVENTS).stream().filter(row -> row.contains("按时，补记")).toList())
                .singleElement()
                .asString()
                .startsWith("联系监护人")
                .contains("心示例甲", "没有接", "2026-11-23 23:48", "2026-11-24 00:24");
    }

    void whoWasPagedAndThatItArrived() {
        for (String channel : List.of("邮件", "企业微信")) {
            assertThat(auditor.rows(CHAPTERS))
                    .filteredOn(row -> row.startsWith("心示例甲") && row.contains(channel))
                    .anySatisfy(row -> assertThat(row).contains("心理教师", "送达", "2026-11-23 23:05"));
        }
        assertThat(auditor.rows(EVENTS)).anyMatch(row -> row.contains("该岗位无人可叫，已跳过 · 步骤 1 · 心理教师"));
    }

    /** Under the standing approval, or because they wrote in it. */
    void whoReadTheFile() {
        List<String> readers = auditor.rows(READERS);
        for (String login :
                List.of("xinli1", "deyu", "zuzhang", "xiaozhang", "banzhu1", "shenji")) {
            assertThat(readers)
                    .filteredOn(row -> row.startsWith(phones.name(login)))
                    .as(login)
                    .anySatisfy(row -> assertThat(row).contains("长期批准"));
        }
        assertThat(readers)
                .filteredOn(row -> row.startsWith(phones.name("zhiban1")))
                .singleElement()
                .asString()
                .contains("预警（填写页）", "为处置而填写时");
        assertThat(readers).noneMatch(row -> row.startsWith(phones.name("banzhu2")));
    }

    private static String title(String row) {
        return row.lines().findFirst().orElse("").strip();
    }
}
