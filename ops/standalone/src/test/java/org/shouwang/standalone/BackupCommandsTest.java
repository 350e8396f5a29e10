package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.world.Visitor;
import org.shouwang.standalone.demo.Person;

/**
 * A school is copied while it works, and brought back on another machine's disk: by the commands
 * that its operator types.
 */
@Tag("long")
class BackupCommandsTest {

    private static final String TYPED = "示例：备份之前发出的预警";

    @TempDir private Path folder;

    @Test
    void what_was_backed_up_while_it_ran_is_all_there_when_it_is_restored() throws Exception {
        OpsCommands ops = OpsCommands.in(folder.resolve("a place with spaces 守望"));
        Path data = folder.resolve("first data");
        Path backup = folder.resolve("backup");
        StoredLog log;
        String alert;
        String file;
        int port = Installed.freePort();
        try (Program _ = start(ops, port, data)) {
            alert = raised(as(port, "zhiban1"));
            file = attachment(as(port, "zuzhang").get(alert).body());
            assertThat(ops.run("backup", backup.toString(), "--data", data.toString()))
                    .matches(said -> said.status() == 0)
                    .matches(said -> said.words().contains("Keep them in two places"));
            log = StoredLog.of(data).holds();
        }
        assertThat(names(backup)).noneMatch(name -> name.contains("key"));
        assertThat(names(folder.resolve("backup-keys")))
                .contains("key-encryption.json", "keys.record_key.copy.gz", "settings.properties");

        Path again = folder.resolve("again");
        assertThat(ops.run("restore", backup.toString(), "--data", again.toString()))
                .matches(said -> said.status() == 0)
                .matches(said -> said.words().matches("\\S+ .*again\nRestored into .*again\n"));
        assertThat(ops.run("restore", backup.toString(), "--data", again.toString()))
                .matches(said -> said.status() == 1)
                .matches(said -> said.words().contains("is not empty"));
        int other = Installed.freePort();
        try (Program restored = start(ops, other, again)) {
            assertThat(restored.said()).doesNotContain("正在准备演示学校");
            int events = events(backup);
            assertThat(StoredLog.of(again).holds().rows().subList(0, events))
                    .isEqualTo(log.rows().subList(0, events));
            Visitor lead = as(other, "zuzhang");
            assertThat(lead.get(alert).body()).contains(TYPED);
            assertThat(lead.get(file).statusCode()).isEqualTo(200);
            assertThat(lead.get("/cases").body()).contains("href=\"/cases/");
        }
    }

    private Program start(OpsCommands ops, int port, Path data) {
        return Program.start(
                ops.command("start", "--port", String.valueOf(port), "--data", data.toString()),
                folder.resolve(port + ".out"));
    }

    private static Visitor as(int port, String login) {
        return new Visitor(port).signIn(login, Person.PASSWORD);
    }

    private static String raised(Visitor teacher) {
        HttpResponse<String> raised =
                teacher.upload(
                        "/raise",
                        "photo",
                        "screenshot.png",
                        Picture.screenshot("示例"),
                        "commandId",
                        Installed.aNewId(),
                        "who",
                        "高一的一个男生",
                        "danger",
                        "NOW",
                        "account",
                        TYPED);
        assertThat(raised.statusCode()).isEqualTo(303);
        return Visitor.location(raised);
    }

    private static String attachment(String page) {
        assertThat(page).contains("/do/attachments/");
        return page.replaceAll("(?s).*?(/do/attachments/[0-9a-f-]{36}).*", "$1");
    }

    private static int events(Path backup) throws IOException {
        var manifest = new Properties();
        try (Reader in = Files.newBufferedReader(backup.resolve("manifest.properties"))) {
            manifest.load(in);
        }
        return Integer.parseInt(manifest.getProperty("rows.events.event"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }
}
