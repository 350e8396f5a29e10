package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.command.world.Visitor;
import org.shouwang.notify.SmtpScript;
import org.shouwang.standalone.demo.Person;

/**
 * SIGKILL to the program as it is shipped, or to its PostgreSQL, at each point where something
 * could be lost or happen twice: of a command that a page sends, of the timer loop, of the
 * projections and of the outbox. After each, the page is sent again as it was, and {@link
 * StoredOnce} looks at all that is stored. A program that is killed takes its PostgreSQL down with
 * it.
 */
@Tag("long")
class KilledAtEveryPointTest {

    enum Killed {
        THE_PROGRAM,
        POSTGRES
    }

    private static final Duration LONG = Duration.ofMinutes(3);

    /** After which the paging takes its next step. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir private static Path data;
    private static final SmtpScript MAILS = new SmtpScript();
    private static final int PORT = Installed.freePort();
    private static HeldProcess program;
    private static StoredOnce stored;

    /** How much the program's clock is: a step of the paging takes minutes. */
    private static Duration ahead = Duration.ZERO;

    private final String command = Installed.aNewId();
    private Visitor teacher;
    private List<String> before;
    private int steps = 1;

    @BeforeAll
    static void start() throws IOException {
        stored = new StoredOnce(data);
        program = startProgram();
        stored.buildGate();
    }

    private static HeldProcess startProgram() throws IOException {
        return HeldProcess.start(
                PORT,
                data,
                Map.of(
                        "shouwang.notify.mail.host",
                        "127.0.0.1",
                        "shouwang.notify.mail.port",
                        String.valueOf(MAILS.port()),
                        "shouwang.notify.mail.security",
                        "none",
                        "shouwang.notify.mail.from",
                        "shouwang@school.example",
                        "shouwang.notify.delivery.timeout",
                        "5s",
                        HeldProgram.AHEAD,
                        String.valueOf(ahead.toSeconds())));
    }

    @AfterAll
    static void stop() {
        program.close();
        MAILS.close();
    }

    @BeforeEach
    void sign_in() {
        awaitQuiet();
        before = stored.alerts();
        teacher = somebody("zhiban1");
        assertThat(teacher.get("/raise").statusCode()).isEqualTo(200);
    }

    /** The alerts of this test: nobody else raises any. */
    private List<String> raised() {
        List<String> all = stored.alerts();
        return all.subList(before.size(), all.size());
    }

    /** Whatever a test was about, all of this must be true after it. */
    @AfterEach
    void nothing_is_lost_and_nothing_happened_twice() {
        String alert = raise(somebody("zhiban1"), command).orElseThrow();
        assertThat(raised()).containsExactly(alert);
        await().atMost(LONG).until(() -> stored.steps(alert) >= steps);
        HttpResponse<String> taken =
                somebody("zuzhang")
                        .post(
                                "/do/alerts/" + alert + "/acknowledge",
                                "commandId",
                                Installed.aNewId(),
                                "note",
                                "我在路上");
        assertThat(taken.statusCode()).isEqualTo(303);
        awaitQuiet();
        stored.holds();
        stored.everyStepIsTold(alert);
        assertThat(MAILS.letters()).as("letters").isNotEmpty();
        await().atMost(LONG)
                .until(() -> program.folded(), folded -> !folded.equals("the log went on"));
        assertThat(program.folded()).isEqualTo("the same");
    }

    private static void awaitQuiet() {
        await().atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            stored.endLeases();
                            return stored.isQuiet(ahead);
                        });
    }

    @ParameterizedTest
    @EnumSource
    void before_the_append(Killed killed) throws Exception {
        program.hold(HeldAt.APPEND);
        CompletableFuture<Optional<String>> answer = raising();
        program.awaitHeld(HeldAt.APPEND);
        assertThat(raised()).isEmpty();
        kill(killed);
        assertAnswerIsTrue(killed, answer);
    }

    @ParameterizedTest
    @EnumSource
    void before_the_commit(Killed killed) throws Exception {
        CompletableFuture<Optional<String>> answer;
        try (AutoCloseable _ = stored.shutGate()) {
            answer = raising();
            await().atMost(LONG).until(stored::somebodyWaitsAtTheGate);
            assertThat(raised()).as("seen by others").isEmpty();
            kill(killed, false);
        }
        assertAnswerIsTrue(killed, answer);
    }

    @ParameterizedTest
    @EnumSource
    void before_the_reply(Killed killed) throws Exception {
        program.hold(HeldAt.REPLY);
        CompletableFuture<Optional<String>> answer = raising();
        program.awaitHeld(HeldAt.REPLY);
        assertThat(answer).isNotDone();
        List<String> durable = raised();
        assertThat(durable).hasSize(1);
        kill(killed);
        assertAnswerIsTrue(killed, answer);
        assertThat(raise(somebody("zhiban1"), command)).contains(durable.getFirst());
    }

    @ParameterizedTest
    @EnumSource
    void after_a_timer_is_picked(Killed killed) throws Exception {
        dueAndHeld(HeldAt.TIMER_PICKED, killed);
    }

    @ParameterizedTest
    @EnumSource
    void before_the_row_of_a_timer_is_removed(Killed killed) throws Exception {
        dueAndHeld(HeldAt.TIMER_REMOVED, killed);
    }

    @ParameterizedTest
    @EnumSource
    void before_a_token_of_the_writer_moves(Killed killed) throws Exception {
        raisedAndHeld(HeldAt.TOKEN_OF_COMMAND, killed);
    }

    @ParameterizedTest
    @EnumSource
    void before_a_token_of_the_reader_moves(Killed killed) throws Exception {
        raisedAndHeld(HeldAt.TOKEN_OF_QUERY, killed);
    }

    @ParameterizedTest
    @EnumSource
    void before_the_token_of_the_notifier_moves(Killed killed) throws Exception {
        raisedAndHeld(HeldAt.TOKEN_OF_NOTIFY, killed);
    }

    @ParameterizedTest
    @EnumSource
    void before_the_outbox_knows_that_a_message_was_taken(Killed killed) throws Exception {
        int before = MAILS.letters().size();
        raisedAndHeld(HeldAt.MESSAGE_SETTLED, killed);
        assertThat(MAILS.letters()).hasSizeGreaterThan(before);
    }

    /** The page has its answer; what it set off is held and killed. */
    private void raisedAndHeld(HeldAt point, Killed killed) throws Exception {
        program.hold(point);
        CompletableFuture<Optional<String>> answer = raising();
        program.awaitHeld(point);
        String alert = answer.get(LONG.toSeconds(), TimeUnit.SECONDS).orElseThrow();
        kill(killed);
        assertThat(raise(somebody("zhiban1"), command)).contains(alert);
    }

    /** Nobody answers, and the next step is due: what the timer loop does is held and killed. */
    private void dueAndHeld(HeldAt point, Killed killed) throws IOException {
        String alert = raise(teacher, command).orElseThrow();
        await().atMost(LONG).until(() -> stored.steps(alert) == 1);
        program.hold(point);
        program.pass(PATIENCE);
        ahead = ahead.plus(PATIENCE);
        program.awaitHeld(point);
        kill(killed);
        steps = 2;
    }

    private static void kill(Killed killed) throws IOException {
        kill(killed, true);
    }

    /**
     * @param held whether the program stops at a point of its own
     */
    private static void kill(Killed killed, boolean held) throws IOException {
        switch (killed) {
            case THE_PROGRAM -> {
                program.kill();
                program = startProgram();
            }
            case POSTGRES -> {
                long dead = Signal.postmaster(data);
                Signal.kill(dead);
                await().atMost(LONG).ignoreExceptions().until(() -> stored.isUpAfter(dead));
                if (held) {
                    program.go();
                }
            }
        }
    }

    /** Whoever had an answer finds it true; the program outlives PostgreSQL, and does answer. */
    private void assertAnswerIsTrue(Killed killed, CompletableFuture<Optional<String>> answer)
            throws Exception {
        Optional<String> alert = answer.get(LONG.toSeconds(), TimeUnit.SECONDS);
        if (killed == Killed.POSTGRES) {
            assertThat(alert).as("the database was back in time").isPresent();
        }
        alert.ifPresent(
                told -> assertThat(raise(somebody("zhiban1"), command)).as("again").contains(told));
    }

    private CompletableFuture<Optional<String>> raising() {
        return CompletableFuture.supplyAsync(() -> raise(teacher, command));
    }

    /** As the page sends it; the alert that the answer leads to, if there is an answer. */
    private static Optional<String> raise(Visitor who, String command) {
        HttpResponse<String> answer;
        try {
            answer =
                    who.post(
                            "/raise",
                            "commandId",
                            command,
                            "who",
                            "示例 " + command,
                            "danger",
                            "NOW",
                            "account",
                            "示例 " + command);
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
        return answer.statusCode() == 303
                ? Optional.of(
                        Visitor.location(answer).replaceAll(".*/raise/([-0-9a-f]{36}).*", "$1"))
                : Optional.empty();
    }

    private static Visitor somebody(String login) {
        return new Visitor(PORT).signIn(login, Person.PASSWORD);
    }
}
