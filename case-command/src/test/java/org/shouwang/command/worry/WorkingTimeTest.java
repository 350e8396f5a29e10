package org.shouwang.command.worry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void a_day_of_working_time_ends_at_the_same_hour_of_the_next_working_day() {
        assertThat(after("2026-11-23T16:00", Set.of())).isEqualTo(at("2026-11-24T16:00"));
    }

    @Test
    void what_is_reported_on_friday_evening_is_due_on_monday_evening() {
        assertThat(after("2026-11-27T20:00", Set.of())).isEqualTo(at("2026-11-30T20:00"));
    }

    @Test
    void what_is_reported_at_the_weekend_has_all_of_monday() {
        assertThat(after("2026-11-28T10:00", Set.of())).isEqualTo(at("2026-12-01T00:00"));
    }

    @Test
    void days_off_do_not_count() {
        assertThat(after("2026-11-23T16:00", Set.of(LocalDate.parse("2026-11-24"))))
                .isEqualTo(at("2026-11-25T16:00"));
    }

    private static Instant after(String from, Set<LocalDate> daysOff) {
        return new WorkingTime(ZONE, daysOff).after(at(from), Duration.ofHours(24));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
