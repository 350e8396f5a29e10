package org.shouwang.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.postgres.DatabaseRole;

/** The service as a process of its own, killed at the worst moment. */
@Tag("long")
class KillTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    private final TestLog log = new TestLog();
    private final FakeCommand command = new FakeCommand();
    private final SmtpScript mails = new SmtpScript();
    private final List<Process> processes = new ArrayList<>();

    @TempDir private Path directory;
    private Path output;

    @BeforeEach
    void open() {
        output = directory.resolve("output");
    }

    @AfterEach
    void close() {
        processes.forEach(Process::destroyForcibly);
        mails.close();
        command.close();
        log.close();
    }

    @Test
    void killed_after_the_mail_server_took_the_message_and_before_that_is_recorded()
            throws IOException {
        mails.answer(Map.of("LETTER", SmtpScript.SILENCE));
        SchoolId school = TestAlert.foundSchool(log, false, Instant.now());
        TestAlert.raise(log, school, Instant.now())
                .step(1, 1, Instant.now(), command.staff(Map.of("EMAIL", "li@school.example")));
        Process first = start();
        await().atMost(LONG).until(() -> mails.letters().size() == 1);
        first.destroyForcibly();
        await().atMost(LONG).until(() -> !first.isAlive());
        assertThat(log.states("EMAIL")).containsExactly("WAITING");

        mails.answer(Map.of());
        log.owner().sql("update notify.page set due_at = now()").update(); // the lease ends
        start();
        await().atMost(LONG).until(() -> command.facts().contains("EMAIL DELIVERED"));
        assertThat(mails.letters()).hasSize(2);
        assertThat(messageId(mails.letters().get(0))).isEqualTo(messageId(mails.letters().get(1)));
        assertThat(log.reports())
                .filteredOn(report -> report.startsWith("EMAIL"))
                .containsExactly("EMAIL ATTEMPTED", "EMAIL ATTEMPTED", "EMAIL DELIVERED");
        assertThat(output)
                .content()
                .contains("page delivered")
                .doesNotContain(FakeCommand.SECRET)
                .doesNotContain("li@school.example")
                .doesNotContain(TestAlert.NAME)
                .doesNotContain(log.database().password(DatabaseRole.NOTIFY));
    }

    private static String messageId(String letter) {
        Matcher id = MESSAGE_ID.matcher(letter);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NotifyLauncher.class.getName(),
                        "--server.port=0",
                        "--shouwang.notify.public-url=https://watch.example.edu.cn",
                        "--shouwang.notify.command.url=" + command.url(),
                        "--shouwang.notify.mail.host=localhost",
                        "--shouwang.notify.mail.port=" + mails.port(),
                        "--shouwang.notify.mail.security=none",
                        "--shouwang.notify.mail.read-timeout=60s",
                        "--shouwang.notify.delivery.timeout=60s",
                        "--shouwang.notify.mail.from=watch@school.example",
                        "--shouwang.notify.database.url="
                                + log.database().jdbcUrl(DatabaseRole.NOTIFY));
        builder.environment().put("SHOUWANG_NOTIFY_COMMAND_SECRET", FakeCommand.SECRET);
        builder.environment()
                .put(
                        "SHOUWANG_NOTIFY_DATABASE_PASSWORD",
                        log.database().password(DatabaseRole.NOTIFY));
        builder.redirectErrorStream(true);
        builder.redirectOutput(Redirect.appendTo(output.toFile()));
        Process process = builder.start();
        processes.add(process);
        return process;
    }
}
