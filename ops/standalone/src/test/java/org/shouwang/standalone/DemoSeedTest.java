package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.wire.EventWire;

/**
 * The demo school comes from a seed and the day on which it is begun, and from nothing else.
 *
 * <p>Compared is the whole log in its order: of every event its stream and its place there, all its
 * fields with every confidential text opened, who acted in which role, by which command, and when
 * it was recorded on the story's clock. Not compared is what is new by nature: the id of the event,
 * the keys and so the ciphertext and the leaf, and the database's own time.
 */
class DemoSeedTest {

    private static final Instant DAY = Instant.parse("2026-11-25T09:20:00Z");

    @TempDir private Path data;

    @AfterEach
    void forget() {
        System.clearProperty("shouwang.demo.seed");
    }

    private record Told(
            StreamId stream,
            long sequence,
            Event event,
            Actor actor,
            CommandId command,
            Instant recordedAt) {

        static Told of(LoggedEvent logged) {
            return new Told(
                    logged.stream(),
                    logged.sequence(),
                    logged.event(),
                    logged.recording().actor(),
                    logged.recording().command(),
                    logged.recording().recordedAt());
        }
    }

    @Test
    void the_same_seed_gives_the_same_events() {
        List<Told> once = lived("once");

        assertThat(once).hasSizeGreaterThan(3_000);
        List<Told> twice = lived("twice");
        int same = Math.min(once.size(), twice.size());
        for (int i = 0; i < same; i++) {
            assertThat(twice.get(i)).as("event %d of the log", i).isEqualTo(once.get(i));
        }
        assertThat(twice).hasSameSizeAs(once);
    }

    @Test
    @Tag("long")
    void another_seed_gives_others() {
        List<Told> once = lived("once");
        System.setProperty("shouwang.demo.seed", "7");
        List<Told> otherwise = lived("otherwise");

        assertThat(otherwise).hasSizeGreaterThan(3_000).isNotEqualTo(once);
    }

    private List<Told> lived(String name) {
        Path directory = data.resolve(name);
        Clock clock = Clock.offset(Clock.fixed(DAY, ZoneOffset.UTC), Duration.ofSeconds(31));
        try (var school = new Installed(directory, clock)) {
            EventWire wire = school.bean(CommandKeys.class).wire();
            return StoredLog.of(directory).rows().stream()
                    .map(row -> Told.of(wire.decode(row.event())))
                    .toList();
        }
    }
}
