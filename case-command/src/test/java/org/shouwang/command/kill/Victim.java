package org.shouwang.command.kill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.shouwang.command.store.Receipt;
import org.shouwang.command.timer.WatchedWorry;
import org.shouwang.contract.StreamId;

/** The process that is killed, or whose database is. It says on stdout what it does. */
final class Victim {

    static final String PASSWORD = "SHOUWANG_VICTIM_PASSWORD";

    /** Once the database is back, a second try is plenty; the rest is for a slow machine. */
    private static final int TRIES = 20;

    private final Writer writer;
    private final Talk talk;
    private final Hold hold;
    private final StreamId worry = WatchedWorry.stream();

    private Victim(Writer writer, Talk talk, Hold hold) {
        this.writer = writer;
        this.talk = talk;
        this.hold = hold;
    }

    /**
     * @param arguments address of the database, directory of the keys, name of the {@link Point}
     */
    public static void main(String[] arguments) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setPassword(System.getenv(PASSWORD));
        Point point = Point.valueOf(arguments[2]);
        var talk = new Talk();
        var hold = new Hold(point, talk);
        var held = new HeldConnections(source, new Statements(hold));
        var config = new HikariConfig();
        config.setDataSource(held);
        config.setMaximumPoolSize(4);
        try (var pool = new HikariDataSource(config);
                var writer = new Writer(pool, held, Path.of(arguments[1]), hold)) {
            new Victim(writer, talk, hold).live(point);
        }
    }

    private void live(Point point) throws SQLException {
        answerThrice();
        switch (point) {
            case BEFORE_APPEND, BEFORE_COMMIT, BEFORE_REPLY -> {
                hold.arm(0);
                report(Instant.now().plus(Duration.ofHours(1)));
            }
            case TIMER_PICKED, BEFORE_ROW_REMOVED -> fireTheSecondOfThree();
            case BEFORE_TOKEN_MOVES -> {
                writer.projections().catchUp();
                answerThrice();
                hold.arm(0);
                untilDone(() -> writer.projections().catchUp());
            }
        }
        answerThrice();
        talk.say("done");
        talk.awaitGo();
    }

    private void answerThrice() throws SQLException {
        for (int i = 0; i < 3; i++) {
            send(new Sent(UUID.randomUUID(), worry, Optional.empty()));
        }
    }

    private void report(Instant dueAt) throws SQLException {
        Instant stored = dueAt.truncatedTo(ChronoUnit.MICROS);
        send(new Sent(UUID.randomUUID(), WatchedWorry.stream(), Optional.of(stored)));
    }

    private void fireTheSecondOfThree() throws SQLException {
        Instant now = Instant.now();
        for (int i = 3; i > 0; i--) {
            report(now.minusSeconds(i));
        }
        hold.arm(1);
        untilDone(() -> writer.fireTimers(now));
    }

    private void send(Sent sent) throws SQLException {
        talk.say("sends", sent.words());
        untilDone(
                () -> {
                    hold.reached(Point.BEFORE_COMMIT); // Then the server's gate holds it.
                    Receipt receipt = writer.send(sent.id(), sent.wish());
                    talk.say("answered", sent.id(), receipt.firstPosition(), receipt.repeated());
                });
    }

    private interface Deed {
        void run() throws SQLException;
    }

    /** As a client, or a loop of the program, does: the same again. */
    private static void untilDone(Deed deed) throws SQLException {
        for (int left = TRIES; ; left--) {
            try {
                deed.run();
                return;
            } catch (SQLException | RuntimeException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }
}
