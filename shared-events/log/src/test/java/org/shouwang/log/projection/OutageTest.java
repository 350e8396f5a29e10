package org.shouwang.log.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.log.LogFixture.saying;
import static org.shouwang.log.LogFixture.worry;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.log.KeysInMemory;
import org.shouwang.log.LogFixture;
import org.shouwang.log.Tail;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutageTest {

    private final EventWire wire = new EventWire(new KeysInMemory());

    @Test
    void following_goes_on_after_the_database_was_killed_and_started_again(@TempDir Path folder) {
        try (Postgres postgres = Postgres.start(PostgresSettings.in(folder.resolve("pg")))) {
            postgres.ensureDatabase("shouwang");
            LogFixture.prepare(postgres.dataSource("shouwang", DatabaseRole.MIGRATE));
            var writer = postgres.dataSource("shouwang", DatabaseRole.COMMAND);
            try (HikariDataSource pool = pool(postgres);
                    Tail tail = new Tail(pool);
                    Projections projections =
                            new Projections(
                                    pool,
                                    "query",
                                    wire::decode,
                                    List.of(new Notes()),
                                    Optional.empty())) {
                tail.start();
                projections.start(tail);
                StreamId stream = worry();
                LogFixture.append(writer, stream, saying("before"), wire);
                await().until(() -> projections.progress().position("notes") == 1);

                postgres.kill();
                await().until(() -> !tail.isListening());
                postgres.restart();
                long position = LogFixture.append(writer, stream, saying("after"), wire);

                // Pooled connections of the killed server fail once before they are replaced.
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(
                                () ->
                                        projections
                                                .progress()
                                                .awaitPosition(
                                                        "notes", position, Duration.ofSeconds(5)),
                                Progress.Outcome.REACHED::equals);
                await().until(tail::isListening);
                await().ignoreExceptions()
                        .untilAsserted(
                                () -> {
                                    assertThat(projections.progress().parked()).isEmpty();
                                    assertThat(Notes.rows(JdbcClient.create(pool)))
                                            .extracting(Notes.Row::text)
                                            .containsExactly("before after");
                                });
            }
        }
    }

    private static HikariDataSource pool(Postgres postgres) {
        var config = new HikariConfig();
        config.setDataSource(postgres.dataSource("shouwang", DatabaseRole.QUERY));
        config.setMaximumPoolSize(6);
        config.setConnectionTimeout(20_000);
        return new HikariDataSource(config);
    }
}
