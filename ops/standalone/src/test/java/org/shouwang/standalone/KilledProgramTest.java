package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.world.Visitor;
import org.shouwang.standalone.demo.Person;

/**
 * The program as it is shipped, killed while teachers raise alerts: first its own process, then
 * PostgreSQL's. What was answered as recorded is there, what was sent twice is there once, and
 * everybody is paged once in a step.
 */
@Tag("long")
class KilledProgramTest {

    private static final List<String> TEACHERS = List.of("zhiban1", "zhiban2", "banzhu1");
    private static final int ENOUGH = 12;
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir private Path folder;

    /** The commands that were sent, with the alert that the answer named. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    /** Who sent them: a command is known by whoever sends it, too. */
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();

    @Test
    void nothing_answered_is_lost_and_nothing_happens_twice() throws Exception {
        OpsCommands ops = OpsCommands.in(folder.resolve("program"));
        Path data = folder.resolve("data");
        int port = Installed.freePort();
        Program first = start(ops, port, data);
        raiseUntil(port, first::kill);

        try (Program _ = start(ops, port, data)) {
            everythingIsThereOnce(port, data);

            raiseUntil(port, () -> Signal.kill(Signal.postmaster(data)));
            await().atMost(LONG).ignoreExceptions().until(() -> raised(teacher(port, 0), 0, id()));
            everythingIsThereOnce(port, data);
        }
    }

    private Program start(OpsCommands ops, int port, Path data) {
        return Program.start(
                ops.command("start", "--port", String.valueOf(port), "--data", data.toString()),
                folder.resolve(UUID.randomUUID() + ".out"));
    }

    private static Visitor teacher(int port, int which) {
        return new Visitor(port).signIn(TEACHERS.get(which), Person.PASSWORD);
    }

    /** Everybody raises one alert after another; in the midst of it something is killed. */
    private void raiseUntil(int port, Runnable kill)
            throws ExecutionException, InterruptedException {
        int before = answered.size();
        var going = new AtomicBoolean(true);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService teachers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TEACHERS.size(); i++) {
                int which = i;
                Visitor teacher = teacher(port, i);
                all.add(
                        teachers.submit(
                                () -> {
                                    while (going.get() && raisedOrCut(teacher, which)) {
                                        // until it is cut off
                                    }
                                }));
            }
            await().atMost(LONG).until(() -> answered.size() >= before + ENOUGH);
            kill.run();
            going.set(false);
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private boolean raisedOrCut(Visitor teacher, int which) {
        try {
            return raised(teacher, which, id());
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static String id() {
        return Installed.aNewId();
    }

    /** Whether it was answered as recorded. */
    private boolean raised(Visitor teacher, int which, String command) {
        sent.put(command, which);
        HttpResponse<String> answer =
                teacher.post(
                        "/raise",
                        "commandId",
                        command,
                        "who",
                        "示例 " + command,
                        "danger",
                        "NOW",
                        "account",
                        "示例 " + command);
        if (answer.statusCode() == 303) {
            String alert = Visitor.location(answer).replaceAll(".*/raise/([-0-9a-f]{36}).*", "$1");
            assertThat(answered.merge(command, alert, (known, again) -> known))
                    .as("the same command leads to the same alert")
                    .isEqualTo(alert);
        }
        return answer.statusCode() == 303;
    }

    private void everythingIsThereOnce(int port, Path data) {
        List<Visitor> teachers =
                IntStream.range(0, TEACHERS.size()).mapToObj(i -> teacher(port, i)).toList();
        Map.copyOf(sent)
                .forEach(
                        (command, which) ->
                                assertThat(raised(teachers.get(which), which, command))
                                        .as("what was cut off is sent again")
                                        .isTrue());
        Map<String, String> alerts = Map.copyOf(answered);
        assertThat(new HashSet<>(alerts.values())).hasSameSizeAs(alerts.keySet());
        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            List<StoredLog.Row> rows = StoredLog.of(data).holds().rows();
                            assertThat(of(rows, "alert.raised")).containsAll(alerts.values());
                            assertThat(of(rows, "paging.step_started"))
                                    .containsAll(alerts.values());
                        });
        List<StoredLog.Row> rows = StoredLog.of(data).holds().rows();
        assertThat(rows.stream().filter(row -> row.event().name().equals("paging.step_started")))
                .extracting(
                        row ->
                                row.event().stream().id()
                                        + row.event()
                                                .payload()
                                                .replaceAll("(?s).*?(\"step\":\\s*\\d+).*", "$1")
                                        + row.event()
                                                .payload()
                                                .replaceAll("(?s).*?(\"round\":\\s*\\d+).*", "$1"))
                .doesNotHaveDuplicates();
        assertThat(of(rows, "alert.raised")).doesNotHaveDuplicates();
    }

    private static List<String> of(List<StoredLog.Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.event().name().equals(name))
                .map(row -> row.event().stream().id().toString())
                .collect(Collectors.toList());
    }
}
