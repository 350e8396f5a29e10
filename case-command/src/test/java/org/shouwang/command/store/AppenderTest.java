package org.shouwang.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.shouwang.command.store.AppendResult.Appended;
import org.shouwang.command.store.AppendResult.ClocksApart;
import org.shouwang.command.store.AppendResult.Known;
import org.shouwang.command.store.AppendResult.Moved;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppenderTest {

    private static final String LOCK = "pg_advisory_lock(7306869876)";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private TestDatabase database;
    private Connection turn;
    private JdbcClient sql;

    @BeforeEach
    void open() throws SQLException {
        database = TestStore.freshDatabase();
        turn = database.dataSource(DatabaseRole.SUPERUSER).getConnection();
        sql = JdbcClient.create(database.dataSource(DatabaseRole.SUPERUSER));
    }

    @AfterEach
    void close() throws SQLException {
        turn.close();
        callers.close();
        database.close();
    }

    private Appender appender(int queue, Duration patience) {
        return appender(database.dataSource(DatabaseRole.COMMAND), queue, patience);
    }

    private Appender appender(DataSource connections, int queue, Duration patience) {
        return new Appender(
                connections, new AppenderLimits(queue, 50, patience), new AppenderMetrics(metrics));
    }

    private CompletableFuture<AppendResult> append(Appender appender, Submission submission) {
        return CompletableFuture.supplyAsync(() -> appender.append(submission), callers);
    }

    /** From now on the appender waits for the turn of another process. */
    private void holdUp() throws SQLException {
        try (var statement = turn.createStatement()) {
            statement.execute("select " + LOCK);
        }
    }

    private void letGo() throws SQLException {
        try (var statement = turn.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private void awaitInHand() {
        Awaitility.await()
                .until(
                        () ->
                                sql.sql(
                                                        "select count(*) from pg_locks where"
                                                                + " locktype = 'advisory' and not"
                                                                + " granted")
                                                .query(Long.class)
                                                .single()
                                        > 0);
    }

    private void awaitQueued(Lane lane, int waiting) {
        String name = lane.name().toLowerCase(Locale.ROOT);
        Awaitility.await()
                .until(
                        () ->
                                metrics.get("shouwang.appender.queue")
                                                .tag("lane", name)
                                                .gauge()
                                                .value()
                                        == waiting);
    }

    private long stored() {
        return sql.sql("select count(*) from events.event").query(Long.class).single();
    }

    @Test
    void an_alert_passes_a_full_queue_that_turns_others_away() throws SQLException {
        try (Appender appender = appender(2, Duration.ofSeconds(20))) {
            holdUp();
            var inHand = append(appender, Submissions.first());
            awaitInHand();
            var waiting =
                    List.of(
                            append(appender, Submissions.first()),
                            append(appender, Submissions.first()));
            awaitQueued(Lane.ORDINARY, 2);

            assertThatThrownBy(() -> appender.append(Submissions.first()))
                    .isInstanceOf(AppenderBusy.class);
            var alert = append(appender, Submissions.first(Lane.ALERT, CasefileNotes.stream()));
            awaitQueued(Lane.ALERT, 1);
            letGo();

            assertThat(inHand.join()).isEqualTo(new Appended(1, 1));
            assertThat(alert.join()).isEqualTo(new Appended(2, 2));
            assertThat(waiting)
                    .extracting(CompletableFuture::join)
                    .containsExactlyInAnyOrder(new Appended(3, 3), new Appended(4, 4));
        }
    }

    @Test
    void who_waited_too_long_is_told_that_nothing_was_written() throws SQLException {
        try (Appender appender = appender(10, Duration.ofMillis(200))) {
            holdUp();
            var inHand = append(appender, Submissions.first());
            awaitInHand();

            assertThatThrownBy(() -> appender.append(Submissions.first()))
                    .isInstanceOf(AppenderBusy.class);
            assertThatThrownBy(inHand::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(AppendUnanswered.class);
            letGo();
            assertThat(appender.append(Submissions.first())).isEqualTo(new Appended(1, 1));
        }
    }

    @Test
    void what_the_database_will_not_take_fails_alone() throws SQLException {
        try (Appender appender = appender(10, Duration.ofSeconds(20))) {
            holdUp();
            var inHand = append(appender, Submissions.first());
            awaitInHand();
            var good = append(appender, Submissions.first());
            var poison =
                    append(
                            appender,
                            Submissions.of(
                                    TestStore.context(), CasefileNotes.stream(), -1, "{broken"));
            var alsoGood = append(appender, Submissions.first());
            awaitQueued(Lane.ORDINARY, 3);
            letGo();

            assertThatThrownBy(poison::join).hasCauseInstanceOf(AppendFailed.class);
            assertThat(List.of(inHand.join(), good.join(), alsoGood.join()))
                    .doesNotHaveDuplicates()
                    .hasOnlyElementsOfType(Appended.class);
            assertThat(stored()).isEqualTo(3);
        }
    }

    @Test
    void an_answer_that_was_lost_is_found_again_and_nothing_is_written_twice() {
        var flaky = new LosesAnswers(database.dataSource(DatabaseRole.COMMAND));
        try (Appender appender = appender(flaky, 10, Duration.ofSeconds(20))) {
            flaky.loseNext(3);

            assertThat(appender.append(Submissions.first())).isEqualTo(new Appended(1, 1));
            assertThat(flaky.lost()).isEqualTo(3);
            assertThat(appender.append(Submissions.first())).isEqualTo(new Appended(2, 2));
            assertThat(stored()).isEqualTo(2);
        }
    }

    @Test
    void a_connection_that_is_killed_is_replaced() throws SQLException {
        try (Appender appender = appender(10, Duration.ofSeconds(20))) {
            appender.append(Submissions.first());
            holdUp();
            var inHand = append(appender, Submissions.first());
            awaitInHand();
            sql.sql(
                            "select pg_terminate_backend(pid) from pg_locks where locktype ="
                                    + " 'advisory' and not granted")
                    .query()
                    .listOfRows();
            letGo();

            assertThat(inHand.join()).isEqualTo(new Appended(2, 2));
        }
    }

    @Test
    void only_the_real_loser_of_a_batch_is_told_that_its_stream_moved() throws SQLException {
        try (Appender appender = appender(10, Duration.ofSeconds(20))) {
            StreamId contended = CasefileNotes.stream();
            holdUp();
            var inHand = append(appender, Submissions.first(Lane.ORDINARY, contended));
            awaitInHand();
            var loser = append(appender, Submissions.first(Lane.ORDINARY, contended));
            var bystander = append(appender, Submissions.first());
            awaitQueued(Lane.ORDINARY, 2);
            letGo();

            assertThat(inHand.join()).isInstanceOf(Appended.class);
            assertThat(loser.join()).isEqualTo(new Moved());
            assertThat(bystander.join()).isInstanceOf(Appended.class);
        }
    }

    @Test
    void commands_of_one_stream_never_share_a_batch_and_keep_their_order() throws SQLException {
        try (Appender appender = appender(10, Duration.ofSeconds(20))) {
            StreamId stream = CasefileNotes.stream();
            holdUp();
            var inHand = append(appender, Submissions.first());
            awaitInHand();
            List<CompletableFuture<AppendResult>> waiting = new ArrayList<>();
            for (int head = -1; head < 4; head++) {
                waiting.add(
                        append(appender, Submissions.of(TestStore.context(), stream, head, "{}")));
                awaitQueued(Lane.ORDINARY, head + 2);
            }
            letGo();

            inHand.join();
            assertThat(waiting)
                    .extracting(CompletableFuture::join)
                    .containsExactly(
                            new Appended(2, 2),
                            new Appended(3, 3),
                            new Appended(4, 4),
                            new Appended(5, 5),
                            new Appended(6, 6));
        }
    }

    @Test
    void a_known_command_is_answered_as_the_first_time_even_when_its_stream_moved() {
        try (Appender appender = appender(10, Duration.ofSeconds(20))) {
            var context = TestStore.context();
            StreamId stream = CasefileNotes.stream();
            Submission first = Submissions.of(context, stream, -1, "{}");
            appender.append(first);
            appender.append(Submissions.first());

            assertThat(appender.append(Submissions.of(context, stream, -1, "{}")))
                    .isEqualTo(
                            new Known(
                                    1,
                                    1,
                                    Optional.of(
                                            first.events()
                                                    .getFirst()
                                                    .recording()
                                                    .event()
                                                    .value())));
        }
    }

    @Test
    void only_a_simulated_school_has_a_clock_of_its_own() {
        Instant longAgo = Instant.parse("2025-09-01T00:00:00Z");
        try (Appender appender = appender(10, Duration.ofSeconds(20))) {
            var real = TestStore.context();
            assertThat(appender.append(Submissions.founded(real, false, longAgo)))
                    .isEqualTo(new ClocksApart());
            appender.append(Submissions.founded(real, false, Instant.now()));
            assertThat(appender.append(note(real, longAgo))).isEqualTo(new ClocksApart());
            assertThat(appender.append(note(real, Instant.now().plusSeconds(90))))
                    .isEqualTo(new ClocksApart());
            assertThat(appender.append(note(real, Instant.now().minusSeconds(30))))
                    .isInstanceOf(Appended.class);

            var simulated = inOtherSchool(real);
            assertThat(appender.append(Submissions.founded(simulated, true, longAgo)))
                    .isInstanceOf(Appended.class);
            assertThat(appender.append(note(simulated, longAgo))).isInstanceOf(Appended.class);
        }
    }

    private static Submission note(CommandContext school, Instant at) {
        var fresh = TestStore.context();
        var context =
                new CommandContext(
                        fresh.id(),
                        fresh.contentHash(),
                        fresh.actor(),
                        school.school(),
                        fresh.request(),
                        fresh.lane());
        return Submissions.of(context, CasefileNotes.stream(), -1, "casefile.note_added", "{}", at);
    }

    private static CommandContext inOtherSchool(CommandContext context) {
        return new CommandContext(
                TestStore.context().id(),
                context.contentHash(),
                context.actor(),
                new SchoolId(UUID.randomUUID()),
                context.request(),
                context.lane());
    }

    @Test
    void closing_answers_what_waits_and_takes_nothing_more_in() throws SQLException {
        Appender appender = appender(10, Duration.ofSeconds(20));
        holdUp();
        var inHand = append(appender, Submissions.first());
        awaitInHand();
        var waiting = append(appender, Submissions.first());
        awaitQueued(Lane.ORDINARY, 1);
        var closed = CompletableFuture.runAsync(appender::close, callers);
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThatThrownBy(
                                                () ->
                                                        appender.append(
                                                                Submissions.first(
                                                                        Lane.ALERT,
                                                                        CasefileNotes.stream())))
                                        .isInstanceOf(AppenderBusy.class));
        letGo();

        assertThat(inHand.join()).isInstanceOf(Appended.class);
        assertThat(waiting.join()).isInstanceOf(Appended.class);
        closed.join();
    }

    @Test
    void listeners_hear_the_last_position_of_each_batch() throws SQLException {
        try (Appender appender = appender(10, Duration.ofSeconds(20));
                Connection listener = database.dataSource(DatabaseRole.QUERY).getConnection()) {
            try (var listen = listener.createStatement()) {
                listen.execute("listen events");
            }
            appender.append(Submissions.first());
            appender.append(Submissions.first());

            var heard = new ArrayList<String>();
            Awaitility.await()
                    .until(
                            () -> {
                                for (var notice :
                                        listener.unwrap(PGConnection.class).getNotifications(10)) {
                                    heard.add(notice.getParameter());
                                }
                                return heard.size() == 2;
                            });
            assertThat(heard).containsExactly("1", "2");
        }
    }
}
