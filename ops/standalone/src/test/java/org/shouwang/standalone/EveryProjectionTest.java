package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.log.projection.Projections;
import org.shouwang.notify.NotifyDatabase;
import org.shouwang.notify.NotifyProjections;
import org.shouwang.query.QueryDatabase;
import org.shouwang.query.store.QueryProjections;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every projection of every service, folded again from nothing after a term of school life. */
class EveryProjectionTest {

    /** Longer than it takes until nothing new comes of what is open. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration QUIET = Duration.ofSeconds(4);

    /** The projections of a service, and the database in which they keep their rows. */
    private record Service(String name, Projections projections, JdbcClient sql) {

        static Service of(String name, Projections projections, DataSource database) {
            return new Service(name, projections, JdbcClient.create(database));
        }

        /** Every row of every table. */
        Map<String, List<String>> rows() {
            Map<String, List<String>> rows = new TreeMap<>();
            projections.tables().values().forEach(t -> t.forEach(one -> rows.put(one, rows(one))));
            return rows;
        }

        private List<String> rows(String table) {
            return sql.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                    .query(String.class)
                    .list();
        }

        List<Long> positions() {
            return projections.tables().keySet().stream()
                    .map(projections.progress()::position)
                    .toList();
        }
    }

    @Test
    void rows_folded_again_are_the_same(@TempDir Path data) {
        try (var running = new Running(data, Map.of())) {
            List<Service> services =
                    List.of(
                            Service.of(
                                    "command",
                                    running.bean(CommandProjections.class).projections(),
                                    running.bean(CommandDatabase.class).pool()),
                            Service.of(
                                    "query",
                                    running.bean(QueryProjections.class).projections(),
                                    running.bean(QueryDatabase.class).pool()),
                            Service.of(
                                    "notify",
                                    running.bean(NotifyProjections.class).projections(),
                                    running.bean(NotifyDatabase.class).dataSource()));
            new HalfDone(running).happens();
            // With the clock at rest nothing becomes due: what is open is told, and the log stands
            // still.
            await().during(QUIET).atMost(PATIENCE).until(standsStill(services));
            List<String> folded = new ArrayList<>();
            Set<String> empty = new TreeSet<>();
            for (Service service : services) {
                service.rows().forEach((table, rows) -> note(table, rows, empty));
                for (String name : service.projections().tables().keySet()) {
                    sameAgain(service, name);
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

    private static Callable<Boolean> standsStill(List<Service> services) {
        var last = new AtomicReference<List<List<Long>>>(List.of());
        return () -> {
            List<List<Long>> now = services.stream().map(Service::positions).toList();
            return now.equals(last.getAndSet(now));
        };
    }

    private static void sameAgain(Service service, String projection) {
        List<Long> from = service.positions();
        Map<String, List<String>> before = service.rows();
        assertThat(service.projections().rebuild(projection)).isTrue();
        Map<String, List<String>> after = service.rows();
        assertThat(service.positions()).as("the log stands still").isEqualTo(from);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (table, rows) ->
                        assertThat(after.get(table))
                                .as(table + " after rebuilding " + projection)
                                .containsExactlyElementsOf(rows));
    }
}
