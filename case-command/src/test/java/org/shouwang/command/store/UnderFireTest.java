package org.shouwang.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.command.store.CasefileNotes.AddNote;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two processes, random commands to few streams so that races are lost, connections killed all the
 * while, and a reader that follows by position.
 */
@Tag("long")
class UnderFireTest {

    private static final int KILLS = 40;
    private static final int COMMANDS = 600;
    private static final int CALLERS = 12;

    /** How many commands are answered before the next connection is killed. */
    private static final int BETWEEN_KILLS = 8;

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final TestKeys keys = new TestKeys();
    private final AtomicInteger killed = new AtomicInteger();
    private Instant end;
    private final List<StreamId> streams =
            IntStream.range(0, 15).mapToObj(_ -> CasefileNotes.stream()).toList();
    private final Map<UUID, Receipt> answered = new ConcurrentHashMap<>();
    private final Semaphore progress = new Semaphore(0);
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @Test
    void nothing_acknowledged_is_lost_or_doubled_and_a_reader_misses_nothing() throws Exception {
        try (TestDatabase database = TestStore.freshDatabase();
                TestStore one = new TestStore(database, keys);
                TestStore other = new TestStore(database, keys);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            end = Instant.now().plus(LONGEST);
            JdbcClient query = JdbcClient.create(database.dataSource(DatabaseRole.QUERY));
            Future<List<Long>> reader = threads.submit(() -> follow(query));
            Future<?> killer =
                    threads.submit(
                            () -> {
                                kill(one.as(DatabaseRole.SUPERUSER));
                                return null;
                            });
            List<Callable<Void>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int seed = i;
                callers.add(() -> call(seed % 2 == 0 ? one : other, new Random(seed)));
            }
            for (var caller : threads.invokeAll(callers)) {
                caller.get();
            }
            writing.set(false);
            progress.release(BETWEEN_KILLS);

            long head =
                    query.sql("select max(position) from events.event").query(Long.class).single();
            killer.get();
            assertThat(killed).as("connections killed").hasValueGreaterThanOrEqualTo(KILLS);
            assertThat(one.metrics.counter("shouwang.command.races").count()).isPositive();
            assertThat(answered.size()).isGreaterThanOrEqualTo(COMMANDS);
            assertThat(reader.get()).isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
            assertEachAnswerIsInTheLogOnce(query);
            assertStreamsAreWhole(one);
        }
    }

    private Void call(TestStore store, Random random) {
        while (!enough() && Instant.now().isBefore(end)) {
            UUID id = UUID.randomUUID();
            var context =
                    TestStore.context(
                            random.nextInt(10) == 0 ? Lane.ALERT : Lane.ORDINARY, id, "x");
            var first = new AddNote(streams.get(random.nextInt(streams.size())), "a");
            var second = new AddNote(streams.get(random.nextInt(streams.size())), "b");
            answered.put(id, untilAnswered(store, context, first, second));
            progress.release();
        }
        return null;
    }

    private static Receipt untilAnswered(
            TestStore store, CommandContext context, AddNote first, AddNote second) {
        while (true) {
            try {
                return (Receipt) store.commands().send(context, first, second);
            } catch (AppenderBusy | AppendUnanswered _) {
                // As a client does: the same id again.
            } catch (DataAccessException _) {
                // A connection that reads was killed.
            }
        }
    }

    private boolean enough() {
        return killed.get() >= KILLS && answered.size() >= COMMANDS;
    }

    /** Each time a few more positions have been given out: else only retries would be killed. */
    private void kill(JdbcClient superuser) throws InterruptedException {
        while (writing.get()) {
            progress.acquire(BETWEEN_KILLS);
            int hit =
                    superuser
                            .sql(
                                    """
                                    select count(*) from (
                                        select pg_terminate_backend(pid) from pg_stat_activity
                                        where usename = 'shouwang_command'
                                          and query like '%events.append%'
                                        order by random() limit 1) k
                                    """)
                            .query(Integer.class)
                            .single();
            killed.addAndGet(hit);
        }
    }

    private List<Long> follow(JdbcClient query) {
        List<Long> seen = new ArrayList<>();
        boolean last;
        do {
            last = !writing.get();
            seen.addAll(
                    query.sql(
                                    "select position from events.event where position > ? order by"
                                            + " position")
                            .param(seen.isEmpty() ? 0L : seen.getLast())
                            .query(Long.class)
                            .list());
        } while (!last);
        return seen;
    }

    private void assertEachAnswerIsInTheLogOnce(JdbcClient query) {
        Map<UUID, List<Long>> stored = new ConcurrentHashMap<>();
        query.sql("select metadata ->> 'command', position from events.event order by position")
                .query(
                        row -> {
                            stored.computeIfAbsent(
                                            UUID.fromString(row.getString(1)),
                                            _ -> new ArrayList<>())
                                    .add(row.getLong(2));
                        });
        assertThat(stored.keySet()).isEqualTo(answered.keySet());
        answered.forEach(
                (id, receipt) ->
                        assertThat(stored.get(id))
                                .containsExactly(receipt.firstPosition(), receipt.lastPosition()));
    }

    private void assertStreamsAreWhole(TestStore store) {
        for (StreamId stream : streams) {
            List<LoggedEvent> read = store.store.streams().read(stream);
            assertThat(read)
                    .extracting(LoggedEvent::sequence)
                    .isEqualTo(LongStream.range(0, read.size()).boxed().toList());
        }
    }
}
