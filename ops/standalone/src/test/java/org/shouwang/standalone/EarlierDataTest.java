package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.wire.EventWire;
import org.shouwang.postgres.backup.Restore;
import org.shouwang.query.store.QueryProjections;

/**
 * What each landed version left behind opens in this one. An archive is a backup of that version's
 * demo school, made by its own command: see ADR 14.
 */
class EarlierDataTest {

    private static final List<String> DIRECTORY =
            List.of("memberships", "schools", "duties", "students", "cases");

    @TempDir private Path folder;

    static Stream<Path> archives() throws Exception {
        URI landed = Objects.requireNonNull(EarlierDataTest.class.getResource("/landed")).toURI();
        try (Stream<Path> all = Files.list(Path.of(landed))) {
            return all.filter(it -> it.toString().endsWith(".zip")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void an_earlier_versions_data_is_read_rebuilt_and_gone_on_with(Path archive) throws Exception {
        unpack(archive, folder);
        Path data = folder.resolve("restored");
        Restore.into(data, folder.resolve("data"), folder.resolve("keys"));

        try (var running = new Installed(data, Clock.systemUTC())) {
            assertThat(running.said()).contains("守望已就绪").doesNotContain("正在准备演示学校");
            StoredLog log = StoredLog.of(data).holds();
            EventWire wire = running.bean(CommandKeys.class).wire();
            assertThat(log.rows()).allSatisfy(row -> wire.decode(row.event()));
            rebuildEverything(running);
            goOn(running);
        }
    }

    private static void rebuildEverything(Installed running) {
        QueryProjections pages = running.bean(QueryProjections.class);
        assertThat(pages.names()).isNotEmpty().allMatch(pages.projections()::rebuild);
        var directory = running.bean(CommandProjections.class).projections();
        assertThat(DIRECTORY).allMatch(directory::rebuild);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(running.health())
                                        .contains("Every page shows what was recorded.")
                                        .contains("The directory has followed the log"));
    }

    /** People sign in as before, read what was written, and write more. */
    private static void goOn(Installed running) {
        Visitor lead = running.as("zuzhang");
        assertThat(lead.get("/today").statusCode()).isEqualTo(200);
        String cases = lead.get("/cases").body();
        assertThat(cases).contains("href=\"/cases/");
        String first = cases.replaceAll("(?s).*?href=\"(/cases/[0-9a-f-]{36}).*", "$1");
        assertThat(lead.get(first).body()).contains("示例");
        assertThat(
                        running.as("zhiban1")
                                .post(
                                        "/raise",
                                        "commandId",
                                        Installed.aNewId(),
                                        "danger",
                                        "NOT_SURE",
                                        "account",
                                        "示例：升级以后的预警")
                                .statusCode())
                .isEqualTo(303);
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                Path file = folder.resolve(next.getName());
                if (next.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }
}
