package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.world.Visitor;
import org.shouwang.standalone.demo.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program as it is shipped, on a disk that something else fills to the last byte. */
@Tag("long")
class FullDiskTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    /** Too long for the room that pages of the database have left. */
    private static final String ACCOUNT = "他说今晚不想回宿舍 <b>" + "，同学都听见了".repeat(3000);

    @TempDir private Path folder;

    @Test
    void an_alert_is_refused_with_whom_to_call_and_taken_when_there_is_room() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("disk"));
        Optional<SmallDisk> small = SmallDisk.at(mount).findFirst();
        assumeTrue(small.isPresent(), "a file system of one's own is forbidden here");
        SmallDisk disk = small.get();
        OpsCommands ops = OpsCommands.in(folder.resolve("program"));
        int port = Installed.freePort();
        ProcessBuilder command =
                ops.command(
                        "start",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        mount.resolve("data").toString());
        command.command(disk.line(command.command()));
        try (Program program = Program.start(command, folder.resolve("out"))) {
            DataSource database = disk.database(program.pid(), "data");
            Path filler = disk.seenBy(program.pid(), "filler");
            Visitor teacher = new Visitor(port).signIn("zhiban1", Person.PASSWORD);
            assertThat(teacher.get("/raise").statusCode()).isEqualTo(200);
            String id = Installed.aNewId();
            long before = alerts(database);
            SmallDisk.fill(filler);

            // Whichever of its writes the database cannot do first.
            HttpResponse<String> refused = raise(teacher, id);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .containsAnyOf("还没有记录下来，请马上打电话", "请当作没有记录下来：系统没有通知任何人。")
                    .contains("href=\"tel:120\"", "href=\"tel:110\"")
                    .contains("他说今晚不想回宿舍 &lt;b&gt;");
            assertThat(new Visitor(port).get("/actuator/health").body())
                    .contains("The disk is full: 0.0 GB are left. Make room now")
                    .contains("磁盘已满：只剩 0.0 GB。请立即腾出空间");

            Files.delete(filler);
            await().atMost(LONG).ignoreExceptions().until(() -> alerts(database) == before);
            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(raise(teacher, id).statusCode()).isEqualTo(303));
            assertThat(raise(teacher, id).statusCode()).as("sent again").isEqualTo(303);
            assertThat(alerts(database)).isEqualTo(before + 1);
            StoredLog.of(database).holds();
            assertThat(new Visitor(port).get("/actuator/health").body())
                    .contains("Nothing waits to be recorded.", "没有等待写入的内容。")
                    .doesNotContain("The disk is full", "磁盘已满");
        }
    }

    private static HttpResponse<String> raise(Visitor teacher, String id) {
        return teacher.post(
                "/raise", "commandId", id, "who", "一个男生", "danger", "NOW", "account", ACCOUNT);
    }

    private static long alerts(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from events.event where name = 'alert.raised'")
                .query(Long.class)
                .single();
    }
}
