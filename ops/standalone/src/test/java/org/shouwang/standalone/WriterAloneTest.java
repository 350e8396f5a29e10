package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.CommandLauncher;
import org.shouwang.command.world.Visitor;
import org.shouwang.notify.NotifyLauncher;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.Postgres;
import org.shouwang.postgres.PostgresSettings;
import org.shouwang.query.QueryLauncher;
import org.shouwang.standalone.demo.Person;

/** Each service as a program of its own; the writer needs neither of the others. */
@Tag("long")
class WriterAloneTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Pattern CODE = Pattern.compile("预警 ([A-Z0-9]{6})");

    @TempDir private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private Postgres postgres;
    private Path keys;

    @AfterEach
    void stop() throws InterruptedException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            process.waitFor();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void an_alert_is_raised_with_the_writer_alone_and_reaches_the_others_when_they_come()
            throws IOException {
        aSchool(folder.resolve("data"));
        int writer = Running.freePort();
        start(
                CommandLauncher.class,
                "command",
                DatabaseRole.COMMAND,
                writer,
                entry -> !entry.contains("case-query") && !entry.contains("notifications"),
                "--shouwang.machine.secret=" + MachineSecret.in(keys));

        Visitor teacher = new Visitor(writer).signIn("zhiban1", Person.PASSWORD);
        HttpResponse<String> sent =
                teacher.post(
                        "/raise", "who", "302 的高个子女生", "danger", "NOW", "account", "她说明天不用叫她了");
        assertThat(sent.statusCode()).isEqualTo(303);
        String alert = Visitor.location(sent);
        Page page = Page.of(teacher.get(alert));
        assertThat(page.text()).contains("已记录，正在叫人").doesNotContain("邮件没有配置");
        Matcher code = CODE.matcher(page.text());
        assertThat(code.find()).isTrue();

        int reader = Running.freePort();
        start(QueryLauncher.class, "query", DatabaseRole.QUERY, reader, _ -> true);
        Visitor lead = new Visitor(writer).signIn("zuzhang", Person.PASSWORD);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(read(lead, reader)).contains(code.group(1)));
        int notifier = Running.freePort();
        start(
                NotifyLauncher.class,
                "notify",
                DatabaseRole.NOTIFY,
                notifier,
                _ -> true,
                "--shouwang.notify.command.url=http://127.0.0.1:" + writer,
                "--shouwang.notify.command.secret=" + MachineSecret.in(keys),
                "--shouwang.notify.public-url=http://localhost:" + reader);
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(Page.of(teacher.get(alert)).text()).contains("邮件没有配置"));
        noneLogsWhatWasTyped(lead, writer, reader, notifier);
    }

    /** Into the address line: 王小明, as a browser sends it. */
    private void noneLogsWhatWasTyped(Visitor signedIn, int... ports) throws IOException {
        for (int port : ports) {
            read(signedIn, port, "/%E7%8E%8B%E5%B0%8F%E6%98%8E");
        }
        for (String log : List.of("command.log", "query.log", "notify.log")) {
            assertThat(Files.readString(folder.resolve(log)))
                    .as(log)
                    .doesNotContainIgnoringCase("%E7%8E%8B")
                    .doesNotContain("王小明");
        }
    }

    /** The data of a school, and nothing but its database running. */
    private void aSchool(Path data) {
        new Installed(data, Clock.systemUTC()).close();
        try (DataDirectory directory = DataDirectory.open(data)) {
            keys = directory.keys();
            postgres = Postgres.start(PostgresSettings.in(directory.postgres()));
        }
    }

    private void start(
            Class<?> service,
            String name,
            DatabaseRole role,
            int port,
            Predicate<String> with,
            String... more)
            throws IOException {
        String classes =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(with)
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classes,
                                service.getName(),
                                "--server.port=" + port,
                                "--shouwang.keys=" + keys,
                                "--shouwang."
                                        + name
                                        + ".database.url="
                                        + postgres.jdbcUrl(DataDirectory.DATABASE, role)));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "SHOUWANG_" + name.toUpperCase(Locale.ROOT) + "_DATABASE_PASSWORD",
                        postgres.password(role));
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".log").toFile())
                        .start();
        processes.add(process);
        await().atMost(LONG).ignoreExceptions().until(() -> answers(port) || !process.isAlive());
        assertThat(process.isAlive()).as(name).isTrue();
    }

    private static boolean answers(int port) {
        return new Visitor(port).get("/actuator/health").statusCode() != 0;
    }

    /** The board of the reader, on the session that the writer began. */
    private static String read(Visitor signedIn, int port) throws IOException {
        return read(signedIn, port, "/today");
    }

    private static String read(Visitor signedIn, int port, String path) throws IOException {
        String cookies =
                signedIn.cookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Cookie", cookies)
                                    .header("Accept", "text/html")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
