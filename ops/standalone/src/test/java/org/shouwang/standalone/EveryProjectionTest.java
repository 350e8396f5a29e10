package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every projection of every service, folded again from nothing after a term of school life. */
class EveryProjectionTest {

    /** Longer than it takes until nothing new comes of what is open. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration QUIET = Duration.ofSeconds(4);

    @Test
    void rows_folded_again_are_the_same(@TempDir Path data) {
        try (var running = new Running(data, Map.of())) {
            List<ServiceRows> services = ServiceRows.all(running::bean);
            new HalfDone(running).happens();
            // With the clock at rest nothing becomes due: what is open is told, and the log stands
            // still.
            await().during(QUIET).atMost(PATIENCE).until(standsStill(services));
            List<String> folded = new ArrayList<>();
            Set<String> empty = new TreeSet<>();
            for (ServiceRows service : services) {
                service.rows().forEach((table, rows) -> note(table, rows, empty));
                for (String name : service.projections().tables().keySet()) {
                    assertThat(service.sameAgain(name)).as("the log stands still").isTrue();
                    folded.add(service.name() + "." + name);
                }
            }
            assertThat(folded).hasSizeGreaterThanOrEqualTo(13).doesNotHaveDuplicates();
            assertThat(empty).as("tables compared with nothing").isEmpty();
        }
    }

    private static void note(String table, List<String> rows, Set<String> empty) {
        if (rows.isEmpty()) {
            empty.add(table);
        }
    }

    private static Callable<Boolean> standsStill(List<ServiceRows> services) {
        var last = new AtomicReference<List<List<Long>>>(List.of());
        return () -> {
            List<List<Long>> now = services.stream().map(ServiceRows::positions).toList();
            return now.equals(last.getAndSet(now));
        };
    }
}
