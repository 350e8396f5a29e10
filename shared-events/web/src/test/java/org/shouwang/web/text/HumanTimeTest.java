package org.shouwang.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:07:00Z");
    private static final Texts TEXTS = Texts.onClassPath();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|就是现在|due now",
                "59|就是现在|due now",
                "720|还有 12 分钟|in 12 min",
                "3599|还有 59 分钟|in 59 min",
                "3600|还有 1 小时|in 1 hour",
                "4800|还有 1 小时 20 分钟|in 1 hour 20 min",
                "7200|还有 2 小时|in 2 hours",
                "19800|还有 5 小时|in 5 hours",
                "172800|还有 2 天|in 2 days",
                "-59|刚到时限|just past due",
                "-420|已迟 7 分钟|late by 7 min",
                "-90000|已迟 25 小时|late by 25 hours",
                "-259200|已迟 3 天|late by 3 days"
            })
    void time_left_and_time_late_are_words(long seconds, String zh, String en) {
        assertThat(in(Language.ZH).due(NOW.plusSeconds(seconds))).isEqualTo(zh);
        assertThat(in(Language.EN).due(NOW.plusSeconds(seconds))).isEqualTo(en);
    }

    @Test
    void a_date_is_written_as_people_write_it_and_with_the_year_only_when_needed() {
        Instant before = Instant.parse("2025-11-23T06:07:00Z");

        assertThat(in(Language.ZH).date(NOW)).isEqualTo("11 月 23 日 星期一");
        assertThat(in(Language.EN).date(NOW)).isEqualTo("Monday 23 November");
        assertThat(in(Language.ZH).date(before)).isEqualTo("2025 年 11 月 23 日 星期日");
        assertThat(in(Language.EN).date(before)).isEqualTo("Sunday 23 November 2025");
    }

    @Test
    void the_day_is_the_schools_day_and_not_the_servers() {
        Instant lateEvening = Instant.parse("2026-11-22T15:59:00Z");
        Instant afterMidnight = Instant.parse("2026-11-22T16:00:00Z");

        assertThat(in(Language.ZH).when(lateEvening)).isEqualTo("昨天 23:59");
        assertThat(in(Language.ZH).when(afterMidnight)).isEqualTo("今天 00:00");
        assertThat(in(Language.EN).when(NOW.plus(Duration.ofDays(1)))).isEqualTo("tomorrow 14:07");
        assertThat(in(Language.ZH).when(NOW.minus(Duration.ofDays(3))))
                .isEqualTo("11 月 20 日 14:07");
    }

    @Test
    void the_exact_time_names_its_zone() {
        assertThat(in(Language.EN).exact(NOW)).isEqualTo("2026-11-23 14:07:00 +08:00");
        assertThat(in(Language.EN).field(NOW)).isEqualTo("2026-11-23T14:07");
    }

    private static HumanTime in(Language language) {
        return new HumanTime(TEXTS, language.locale(), NOW, ZoneId.of("Asia/Shanghai"));
    }
}
