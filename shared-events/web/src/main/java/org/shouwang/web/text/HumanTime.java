package org.shouwang.web.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as people say them, seen from one instant and in one zone. Words come first ("还有 12 分钟");
 * the exact time is there on demand.
 */
public final class HumanTime {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Texts texts;
    private final Locale locale;
    private final Instant now;
    private final ZoneId zone;

    /**
     * @param now the instant words are relative to
     * @param zone the school's zone
     */
    public HumanTime(Texts texts, Locale locale, Instant now, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        this.now = now;
        this.zone = zone;
    }

    public Instant now() {
        return now;
    }

    /** The same words, as they were at another instant. */
    public HumanTime at(Instant then) {
        return new HumanTime(texts, locale, then, zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Time left or time late: "还有 12 分钟", "已迟 7 分钟", "in 2 hours", "late by 7 min". */
    public String due(Instant at) {
        Duration left = Duration.between(now, at);
        if (!left.isNegative()) {
            return left.toMinutes() == 0
                    ? texts.say(locale, "web.time.due_now")
                    : texts.say(locale, "web.time.left", span(left));
        }
        Duration late = left.negated();
        return late.toMinutes() == 0
                ? texts.say(locale, "web.time.just_late")
                : texts.say(locale, "web.time.late", span(late));
    }

    /** How urgent a due time is: {@code late}, {@code soon} (within an hour) or {@code later}. */
    public String urgency(Instant at) {
        if (at.isBefore(now)) {
            return "late";
        }
        return Duration.between(now, at).compareTo(Duration.ofHours(1)) <= 0 ? "soon" : "later";
    }

    /** How long ago: "刚刚", "7 分钟前", "2 hours ago". */
    public String ago(Instant at) {
        Duration passed = Duration.between(at, now);
        return passed.toMinutes() < 1
                ? texts.say(locale, "web.time.just_now")
                : texts.say(locale, "web.time.ago", span(passed));
    }

    /** A length of time in words, rounded down: "1 小时 20 分钟", "3 days". */
    public String span(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 60) {
            return texts.say(locale, "web.time.minutes", minutes);
        }
        long hours = length.toHours();
        if (hours < 48) {
            String said = texts.say(locale, "web.time.hours", hours);
            long rest = minutes % 60;
            return hours >= 3 || rest == 0
                    ? said
                    : texts.say(
                            locale,
                            "web.time.and",
                            said,
                            texts.say(locale, "web.time.minutes", rest));
        }
        return texts.say(locale, "web.time.days", length.toDays());
    }

    /** "11 月 23 日 星期一", "Monday 23 November"; with the year when it is not this one. */
    public String date(Instant at) {
        return date(at.atZone(zone).toLocalDate());
    }

    /** See {@link #date(Instant)}. */
    public String date(LocalDate day) {
        boolean thisYear = day.getYear() == now.atZone(zone).getYear();
        return day.format(pattern(thisYear ? "web.time.date" : "web.time.date_year"));
    }

    /** The time of day: "23:05". */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** The time of day to the second, for what must be exact: "23:05:12". */
    public String seconds(Instant at) {
        return SECONDS.format(at.atZone(zone));
    }

    /** Day and time: "今天 14:00", "昨天 23:05", "11 月 20 日 09:30". */
    public String when(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        long days = then.toLocalDate().toEpochDay() - now.atZone(zone).toLocalDate().toEpochDay();
        String day =
                switch (Math.clamp(days, -2, 2)) {
                    case -1 -> texts.say(locale, "web.time.yesterday");
                    case 0 -> texts.say(locale, "web.time.today");
                    case 1 -> texts.say(locale, "web.time.tomorrow");
                    default ->
                            then.format(
                                    pattern(
                                            then.getYear() == now.atZone(zone).getYear()
                                                    ? "web.time.day"
                                                    : "web.time.day_year"));
                };
        return texts.say(locale, "web.time.day_clock", day, CLOCK.format(then));
    }

    /** For a tooltip or an audit page: "2026-11-23 23:05:12 +08:00". */
    public String exact(Instant at) {
        return EXACT.format(at.atZone(zone));
    }

    /** As a date-time field of a form holds it, in the school's zone: "2026-11-23T23:05". */
    public String field(Instant at) {
        return FIELD.format(at.atZone(zone));
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(texts.say(locale, key), Language.of(locale).locale());
    }
}
