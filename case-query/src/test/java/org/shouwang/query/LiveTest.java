package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Pages that stay open and hear of what happens. */
@ExtendWith(OutputCaptureExtension.class)
class LiveTest {

    private static QueryWorld world;
    private static TestSchool school;
    private static Crisis crisis;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
        school = world.school();
        crisis =
                new Crisis(
                                school,
                                school.student(0),
                                "A7K3M9",
                                QueryWorld.START.minus(Duration.ofHours(2)))
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                        .started("red");
        world.settle();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void pages_that_go_away_leave_nothing_in_the_programs_log(CapturedOutput output)
            throws IOException {
        int before = output.length();
        Visitor counselor = school.as(Role.COUNSELOR);
        List<Socket> pages = new ArrayList<>();
        for (String path : paths()) {
            Socket page = counselor.connect(path);
            assertThat(page.getInputStream().read()).isPositive();
            pages.add(page);
        }
        for (Socket page : pages) {
            page.setSoLinger(true, 0); // torn down, as by a phone in a lift
            page.close();
        }
        crisis.noted("一");
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);
        heard(lead, "/live/cases/" + crisis.casefile);
        assertThat(complaints(output, before)).isEmpty();
    }

    @Test
    void pages_that_are_open_do_not_keep_the_program_from_ending(CapturedOutput output)
            throws Exception {
        QueryWorld other = QueryWorld.start();
        TestSchool elsewhere = other.school();
        other.settle();
        int before = output.length();
        try (Socket page = elsewhere.as(Role.COUNSELOR).connect("/live/today")) {
            assertThat(page.getInputStream().read()).isPositive();
            var ended =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return page.getInputStream().readAllBytes();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
            other.close();
            assertThat(ended).isCompleted();
            assertThat(complaints(output, before)).isEmpty();
        }
    }

    private static List<String> paths() {
        return List.of(
                "/live/today", "/live/cases/" + crisis.casefile, "/live/alerts/" + crisis.alert);
    }

    /** Waits until an open page hears of something that is entered now. */
    private static void heard(Visitor visitor, String path) throws IOException {
        try (Socket page = visitor.connect(path);
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        page.getInputStream(), StandardCharsets.UTF_8))) {
            page.setSoTimeout(10_000);
            assertThat(lines.readLine()).contains("200");
            crisis.noted("二");
            while (!lines.readLine().contains("event:tick")) {
                // comments come first
            }
        }
    }

    /** What the program has complained of since its output was so long. */
    private static List<String> complaints(CapturedOutput output, int before) {
        return output.getAll()
                .substring(before)
                .lines()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                // The test's own pools outlive the program.
                .filter(line -> !line.contains("WebappClassLoader"))
                .toList();
    }
}
