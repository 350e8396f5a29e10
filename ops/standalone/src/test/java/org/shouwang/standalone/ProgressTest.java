package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;

/** Whoever starts the program reads at once what it is doing. */
class ProgressTest {

    @TempDir private Path folder;

    @Test
    void a_server_that_was_killed_is_said_to_recover_and_one_that_was_stopped_is_not() {
        Path directory = folder.resolve("postgres");
        assertThat(Progress.of(directory)).isEqualTo(Progress.NEW);

        try (Postgres first = Postgres.start(PostgresSettings.in(directory))) {
            first.kill();
            assertThat(Progress.of(directory)).isEqualTo(Progress.RECOVERING);
        }
        Postgres.start(PostgresSettings.in(directory)).close();
        assertThat(Progress.of(directory)).isEqualTo(Progress.STARTING);
    }

    @Test
    void it_is_said_in_both_languages() {
        assertThat(Progress.values())
                .allSatisfy(
                        progress ->
                                assertThat(progress.said())
                                        .containsPattern("\\p{IsHan}")
                                        .containsPattern("[a-z]{4}"));
    }
}
