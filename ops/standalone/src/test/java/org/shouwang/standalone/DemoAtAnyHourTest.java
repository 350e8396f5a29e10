package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the demo school does so on any day and at any hour: its rules hold then too. */
@Tag("long")
class DemoAtAnyHourTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir private Path data;

    @ParameterizedTest
    @ValueSource(ints = {2, 25, 40, 53, 64, 79, 87, 98, 110, 121, 133, 139, 148, 165})
    void a_term_can_be_told_up_to(int hoursIntoTheWeek) {
        Instant now = MONDAY.plus(Duration.ofHours(hoursIntoTheWeek));
        try (var _ = new Installed(data, Clock.fixed(now, ZoneOffset.UTC))) {
            assertThat(StoredLog.of(data).rows()).hasSizeGreaterThan(3_000);
        }
    }
}
