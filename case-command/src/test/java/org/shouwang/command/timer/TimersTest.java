package org.shouwang.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.Command;
import org.shouwang.command.store.AppenderLimits;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.TestKeys;
import org.shouwang.command.store.TestStore;
import org.shouwang.command.timer.WatchedWorry.Answer;
import org.shouwang.command.timer.WatchedWorry.Broken;
import org.shouwang.command.timer.WatchedWorry.Report;
import org.shouwang.command.timer.WatchedWorry.TimerDue;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.SetsTimer;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;

class TimersTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final Instant due = now.plus(Duration.ofMinutes(10));
    private final TestKeys keys = new TestKeys();
    private final StreamId worry = WatchedWorry.stream();
    private TestDatabase database;
    private TestStore store;
    private TimerMetrics metrics;
    private Timers timers;

    @BeforeEach
    void open() {
        database = TestStore.freshDatabase();
        store = process();
        metrics = new TimerMetrics(store.metrics);
        timers = timers(store, TimersTest::overdue);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private TestStore process() {
        return new TestStore(
                database,
                keys,
                Clock.fixed(now, ZoneOffset.UTC),
                AppenderLimits.DEFAULT,
                WatchedWorry.binding());
    }

    private Timers timers(TestStore store, WhenDue whenDue) {
        return new Timers(
                store.pool,
                store.commands(),
                List.of(new TimerBinding(StreamType.WORRY, Lane.ORDINARY, whenDue)),
                metrics);
    }

    private static List<Command> overdue(DueTimer timer, Instant now) {
        return List.of(new TimerDue(timer.stream(), timer.dueAt()));
    }

    private void send(Command command) {
        store.commands().send(TestStore.context(), command);
    }

    private List<LoggedEvent> read() {
        return store.store.streams().read(worry);
    }

    private long rows() {
        return store.as(DatabaseRole.COMMAND)
                .sql("select count(*) from events.timer")
                .query(Long.class)
                .single();
    }

    @Test
    void nothing_fires_before_it_is_due_and_then_it_fires_once() throws SQLException {
        send(new Report(worry, due));

        assertThat(timers.runOnce(due.minusNanos(1_000))).isZero();
        assertThat(timers.runOnce(due)).isEqualTo(1);
        assertThat(timers.runOnce(due.plusSeconds(3600))).isZero();
        LoggedEvent last = read().getLast();
        assertThat(last.event()).isEqualTo(new WorryEvent.TriageOverdue(due, 1, Optional.empty()));
        assertThat(last.recording().actor()).isEqualTo(Actor.timer(worry.id()));
        assertThat(last.recording().school()).isEqualTo(TestStore.SCHOOL);
        assertThat(rows()).isZero();
    }

    @Test
    void when_the_world_moved_on_it_fires_without_news() throws SQLException {
        send(new Report(worry, due));
        send(new Answer(worry));

        assertThat(timers.runOnce(due)).isEqualTo(1);
        assertThat(read()).hasSize(2);
        assertThat(rows()).isZero();
    }

    @Test
    void after_an_outage_everything_due_fires_once_in_due_order_and_its_lateness_is_measured()
            throws SQLException {
        List<Instant> dues =
                IntStream.of(30, 10, 20).mapToObj(i -> now.plus(Duration.ofMinutes(i))).toList();
        dues.forEach(each -> send(new Report(WatchedWorry.stream(), each)));
        List<Instant> fired = new ArrayList<>();
        Timers recording =
                timers(
                        store,
                        (timer, at) -> {
                            fired.add(timer.dueAt());
                            return overdue(timer, at);
                        });

        assertThat(recording.runOnce(now.plus(Duration.ofMinutes(40)))).isEqualTo(3);
        assertThat(fired).isSorted().hasSize(3);
        var lateness = store.metrics.timer("shouwang.timer.lateness");
        assertThat(lateness.totalTime(TimeUnit.MINUTES)).isEqualTo(60);
    }

    @Test
    void one_that_fails_waits_is_shown_and_holds_up_nobody() throws SQLException {
        StreamId broken = WatchedWorry.stream();
        send(new Report(broken, due.minusSeconds(60)));
        send(new Report(worry, due));
        Timers some =
                timers(
                        store,
                        (timer, at) ->
                                timer.stream().equals(broken)
                                        ? List.of(new Broken(broken))
                                        : overdue(timer, at));

        assertThat(some.runOnce(due)).isEqualTo(1);
        assertThat(some.runOnce(due.plusSeconds(4))).isZero();
        assertThat(attempts()).isEqualTo(1);
        assertThat(store.metrics.get("shouwang.timer.failing").gauge().value()).isEqualTo(1);
        some.runOnce(due.plusSeconds(5));
        some.runOnce(due.plusSeconds(14));
        assertThat(attempts()).isEqualTo(2);
        assertThat(timers.runOnce(due.plusSeconds(15))).isEqualTo(1);
        assertThat(store.metrics.get("shouwang.timer.failing").gauge().value()).isZero();
    }

    private int attempts() {
        return store.as(DatabaseRole.COMMAND)
                .sql("select attempts from events.timer")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_kind_of_stream_that_nobody_answers_for_is_shown_and_kept() throws SQLException {
        send(new Report(worry, due));
        var nobody = new Timers(store.pool, store.commands(), List.of(), metrics);

        assertThat(nobody.runOnce(due)).isZero();
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void a_timer_set_before_a_restart_fires_after_it() throws SQLException {
        send(new Report(worry, due));
        store.close();
        store = process();

        assertThat(timers(store, TimersTest::overdue).runOnce(due)).isEqualTo(1);
        assertThat(read()).hasSize(2);
    }

    @Test
    void a_process_that_dies_before_the_row_is_removed_does_not_make_it_happen_twice()
            throws SQLException {
        send(new Report(worry, due));
        Timers dying =
                timers(
                        store,
                        (timer, at) -> {
                            store.commands()
                                    .send(
                                            timer.context(Lane.ORDINARY),
                                            new TimerDue(timer.stream(), timer.dueAt()));
                            throw new IllegalStateException("dies here");
                        });
        dying.runOnce(due);
        assertThat(rows()).isEqualTo(1);

        assertThat(timers.runOnce(due.plusSeconds(60))).isEqualTo(1);
        assertThat(read()).hasSize(2);
        assertThat(rows()).isZero();
    }

    @Test
    void what_another_process_has_in_hand_is_left_to_it() throws SQLException {
        send(new Report(worry, due));
        try (Connection other = store.pool.getConnection()) {
            other.setAutoCommit(false);
            assertThat(new TimerRows(other).pick(due)).isPresent();
            assertThat(timers.runOnce(due)).isZero();
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(timers.runOnce(due)).isEqualTo(1);
    }

    @Test
    void several_processes_fire_each_timer_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            send(new Report(WatchedWorry.stream(), due.plusSeconds(i)));
        }
        try (TestStore other = process();
                var threads = Executors.newFixedThreadPool(2)) {
            Timers others = timers(other, TimersTest::overdue);
            int fired = 0;
            for (var run :
                    threads.invokeAll(
                            List.<Callable<Integer>>of(
                                    () -> timers.runOnce(due.plusSeconds(100)),
                                    () -> others.runOnce(due.plusSeconds(100))))) {
                fired += run.get();
            }
            assertThat(fired).isEqualTo(40);
        }
        assertThat(
                        store.as(DatabaseRole.COMMAND)
                                .sql(
                                        "select count(*) from events.event where name ="
                                                + " 'worry.triage_overdue'")
                                .query(Long.class)
                                .single())
                .isEqualTo(40);
    }

    @Test
    void lost_rows_are_rebuilt_from_the_events_but_not_those_that_fired() throws SQLException {
        StreamId later = WatchedWorry.stream();
        send(new Report(worry, due));
        send(new Report(later, due.plusSeconds(1)));
        timers.runOnce(due);
        String kept = table();
        store.as(DatabaseRole.COMMAND).sql("delete from events.timer").update();

        assertThat(timers.rebuild()).isEqualTo(1);
        assertThat(table()).isEqualTo(kept);
        assertThat(timers.rebuild()).isZero();
    }

    private String table() {
        return store.as(DatabaseRole.COMMAND)
                .sql("select json_agg(t)::text from events.timer t")
                .query(String.class)
                .single();
    }

    @Test
    void whatever_has_an_instant_called_dueAt_sets_a_timer() {
        List<Class<?>> events = new ArrayList<>();
        for (StreamType type : StreamType.values()) {
            addRecords(sealedEvents(type), events);
        }

        assertThat(events)
                .hasSizeGreaterThan(50)
                .filteredOn(
                        event ->
                                Arrays.stream(event.getRecordComponents())
                                        .anyMatch(it -> it.getName().equals("dueAt")))
                .isNotEmpty()
                .allMatch(SetsTimer.class::isAssignableFrom);
    }

    private static Class<?> sealedEvents(StreamType type) {
        String name = type == StreamType.ROSTER_IMPORT ? "RosterImport" : capital(type);
        String folder = type == StreamType.ROSTER_IMPORT ? "roster" : type.storedName();
        try {
            return Class.forName("org.shouwang.contract." + folder + "." + name + "Event");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String capital(StreamType type) {
        return type.name().charAt(0) + type.storedName().substring(1);
    }

    private static void addRecords(Class<?> type, List<Class<?>> found) {
        if (type.isRecord()) {
            found.add(type);
        } else {
            Arrays.stream(type.getPermittedSubclasses()).forEach(it -> addRecords(it, found));
        }
    }

    @Test
    void the_loop_fires_by_itself() {
        send(new Report(worry, now.minusSeconds(1)));
        try (TimerLoop loop = TimerLoop.start(timers, Clock.systemUTC())) {
            Awaitility.await().untilAsserted(() -> assertThat(read()).hasSize(2));
            Awaitility.await().untilAsserted(() -> assertThat(loop.lastRound()).isPresent());
        }
    }
}
