package org.shouwang.command.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Slows guessing down. Every attempt counts as failed until it has succeeded, so that guesses made
 * side by side count as well. Failures are forgotten after an hour of quiet.
 */
final class Throttle {

    /** The longest wait: somebody who forgot must not lose the night. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /**
     * The longest wait for what comes from one address, our own choice: a pupil in the school's
     * network who guesses on and on keeps a teacher on a new phone out for no longer than this.
     * Guessing one name is slowed down by the name itself.
     */
    static final Duration LONGEST_OF_ADDRESS = Duration.ofSeconds(30);

    static final Duration FORGOTTEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Throttle(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Something that guesses or is guessed at.
     *
     * @param name kind and value
     * @param free failures that cost nothing
     * @param longest the longest wait
     */
    record Subject(String name, int free, Duration longest) {

        /** A login name, whether or not there is such an account. */
        static Subject login(String normalised) {
            return new Subject("login " + normalised, 5, LONGEST);
        }

        /**
         * A device its owner signs in on: strangers who fail elsewhere do not lock the owner out.
         */
        static Subject device(String id) {
            return new Subject("device " + id, 10, LONGEST);
        }

        /** A network address; a whole school may share one. */
        static Subject address(String address) {
            return new Subject("address " + address, 60, LONGEST_OF_ADDRESS);
        }

        private byte[] key() {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest(name.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Counts an attempt against every subject, unless one has to wait.
     *
     * @return how long to wait, if so; nothing is counted then
     */
    Optional<Duration> begin(List<Subject> subjects, Instant now) {
        return transactions.execute(
                status -> {
                    Optional<Duration> wait =
                            subjects.stream()
                                    .sorted((a, b) -> a.name().compareTo(b.name()))
                                    .flatMap(subject -> count(subject, now).stream())
                                    .reduce((a, b) -> a.compareTo(b) > 0 ? a : b);
                    if (wait.isPresent()) {
                        status.setRollbackOnly();
                    }
                    return wait;
                });
    }

    /**
     * Forgets the failures of what was guessed at, and takes back the one counted at the address.
     */
    void succeeded(List<Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject.name().startsWith("address ")) {
                jdbc.sql(
                                """
                                update signin.throttle
                                set failures = greatest(failures - 1, 0)
                                where key = :key
                                """)
                        .param("key", subject.key())
                        .update();
            } else {
                jdbc.sql("delete from signin.throttle where key = :key")
                        .param("key", subject.key())
                        .update();
            }
        }
    }

    /** As precise as the database keeps it: rounded up, a row made now would still block now. */
    private Optional<Duration> count(Subject subject, Instant exactly) {
        Instant now = exactly.truncatedTo(ChronoUnit.MICROS);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into signin.throttle (key, failures, last_failure_at, blocked_until)
                        values (:key, 0, :now, :now) on conflict (key) do nothing
                        """)
                .param("key", subject.key())
                .param("now", at)
                .update();
        Row row =
                jdbc.sql(
                                """
                                select failures, last_failure_at, blocked_until
                                from signin.throttle where key = :key for update
                                """)
                        .param("key", subject.key())
                        .query(
                                (found, _) ->
                                        new Row(
                                                found.getInt(1),
                                                found.getObject(2, OffsetDateTime.class)
                                                        .toInstant(),
                                                found.getObject(3, OffsetDateTime.class)
                                                        .toInstant()))
                        .single();
        if (row.blockedUntil().isAfter(now)) {
            return Optional.of(Duration.between(now, row.blockedUntil()));
        }
        int failures = row.last().plus(FORGOTTEN).isAfter(now) ? row.failures() + 1 : 1;
        jdbc.sql(
                        """
                        update signin.throttle set failures = :failures, last_failure_at = :now,
                          blocked_until = :until where key = :key
                        """)
                .param("failures", failures)
                .param("now", at)
                .param("until", now.plus(wait(failures, subject)).atOffset(ZoneOffset.UTC))
                .param("key", subject.key())
                .update();
        return Optional.empty();
    }

    /** Nothing at first, then 2 s, 4 s, 8 s … up to the longest. */
    static Duration wait(int failures, Subject subject) {
        int beyond = failures - subject.free();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(beyond + 1, 20));
        return wait.compareTo(subject.longest()) > 0 ? subject.longest() : wait;
    }

    private record Row(int failures, Instant last, Instant blockedUntil) {}
}
