package org.shouwang.command.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.command.store.Receipt;
import org.shouwang.log.EventLog;
import org.shouwang.postgres.DatabaseRole;

/**
 * SIGKILL at each point of a command's, a timer's and a projection's way where something could be
 * lost or happen twice: to the process, or to the whole of PostgreSQL, which the process outlives.
 * What holds after every one of them is in {@link Aftermath}; a test adds what its point is about.
 */
@Tag("long")
class KillTest {

    enum Killed {
        THE_PROCESS,
        POSTGRES
    }

    private static Server server;

    @TempDir private Path keys;
    private VictimProcess victim;
    private Writer fresh;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new Server(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void begin() {
        server.useNewDatabase();
    }

    @AfterEach
    void end() throws InterruptedException {
        victim.close();
        if (fresh != null) {
            fresh.close();
        }
        server.dropDatabase();
    }

    @ParameterizedTest
    @EnumSource
    void killed_before_the_append_a_command_is_done_when_it_is_sent_again(Killed killed)
            throws Exception {
        stopAt(Point.BEFORE_APPEND);
        Sent held = victim.lastSent();
        kill(killed);

        switch (killed) {
            case THE_PROCESS -> assertNothingWasDoneOf(held);
            case POSTGRES -> assertAnsweredAsDoneNow(held);
        }
        aftermath();
    }

    @Test
    void killed_before_the_commit_a_command_that_is_rolled_back_is_done_when_sent_again()
            throws Exception {
        stopAt(Point.BEFORE_COMMIT);
        try (Server.Gate _ = server.shutGate()) {
            victim.go();
            server.awaitWaiting(1);
            victim.kill();
            server.endWriters();
        }

        assertNothingWasDoneOf(victim.lastSent());
        aftermath();
    }

    /** The server does not know that its client is dead, and commits. */
    @Test
    void killed_before_the_commit_a_command_that_is_committed_all_the_same_is_not_done_twice()
            throws Exception {
        stopAt(Point.BEFORE_COMMIT);
        Sent held = victim.lastSent();
        CompletableFuture<Receipt> again;
        try (Server.Gate _ = server.shutGate()) {
            victim.go();
            server.awaitWaiting(1);
            victim.kill();
            fresh = freshWriter();
            again = CompletableFuture.supplyAsync(() -> fresh.send(held.id(), held.wish()));
            server.awaitWaiting(2);
        }

        assertThat(again.get(30, TimeUnit.SECONDS).repeated()).isTrue();
        aftermath();
    }

    @Test
    void postgres_killed_before_the_commit_loses_nothing_of_a_command_that_waits()
            throws Exception {
        stopAt(Point.BEFORE_COMMIT);
        try (Server.Gate _ = server.shutGate()) {
            victim.go();
            server.awaitWaiting(1);
            server.killAndRestart();
        }
        victim.await("done");

        assertAnsweredAsDoneNow(victim.sent().get(3));
        aftermath();
    }

    @ParameterizedTest
    @EnumSource
    void killed_before_the_reply_a_command_is_durable_and_known(Killed killed) throws Exception {
        stopAt(Point.BEFORE_REPLY);
        Sent held = victim.lastSent();
        kill(killed);

        assertThat(checks().positionsOf(held.id())).hasSize(1);
        assertThat(victim.answered().containsKey(held.id())).isEqualTo(killed == Killed.POSTGRES);
        aftermath();
    }

    @ParameterizedTest
    @EnumSource
    void killed_after_a_timer_is_picked_it_takes_effect_once(Killed killed) throws Exception {
        stopAt(Point.TIMER_PICKED);
        kill(killed);
        aftermath();
    }

    @ParameterizedTest
    @EnumSource
    void killed_before_the_row_of_a_timer_is_removed_it_takes_effect_once(Killed killed)
            throws Exception {
        stopAt(Point.BEFORE_ROW_REMOVED);
        kill(killed);
        aftermath();
    }

    @ParameterizedTest
    @EnumSource
    void killed_before_a_token_moves_the_rows_have_each_event_once(Killed killed) throws Exception {
        stopAt(Point.BEFORE_TOKEN_MOVES);
        kill(killed);
        aftermath();
    }

    private void stopAt(Point point) throws IOException, InterruptedException {
        victim = server.victim(keys, point);
        victim.await("at " + point);
    }

    private void kill(Killed killed) throws InterruptedException {
        switch (killed) {
            case THE_PROCESS -> {
                victim.kill();
                server.awaitWritersGone();
            }
            case POSTGRES -> {
                server.killAndRestart();
                victim.go();
                victim.await("done");
            }
        }
    }

    private void assertNothingWasDoneOf(Sent held) {
        assertThat(checks().positionsOf(held.id())).isEmpty();
        assertThat(fresh.send(held.id(), held.wish()).repeated()).isFalse();
    }

    private void assertAnsweredAsDoneNow(Sent held) {
        assertThat(victim.wasRepeated(held.id())).isFalse();
        assertThat(checks().positionsOf(held.id()))
                .containsExactly(victim.answered().get(held.id()));
    }

    private void aftermath() throws Exception {
        assertThat(victim.answered()).hasSizeGreaterThanOrEqualTo(3);
        checks().check(victim.sent(), victim.answered());
    }

    private Aftermath checks() {
        if (fresh == null) {
            fresh = freshWriter();
        }
        var superuser = server.source(DatabaseRole.SUPERUSER);
        return new Aftermath(server.as(DatabaseRole.SUPERUSER), new EventLog(superuser), fresh);
    }

    private Writer freshWriter() {
        var connections = server.source(DatabaseRole.COMMAND);
        return new Writer(
                connections, connections, keys, new Hold(Point.BEFORE_APPEND, new Talk()));
    }
}
