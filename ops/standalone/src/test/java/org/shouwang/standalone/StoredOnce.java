package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shouwang.postgres.DataDirectory;
import org.shouwang.postgres.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What an installation stores, seen from outside of it while it is killed and starts again. */
record StoredOnce(Path data) {

    private static final List<String> BEHIND =
            Stream.of("command", "query", "notify")
                    .map(
                            schema ->
                                    schema
                                            + ".token where position <"
                                            + " (select max(position) from events.event)")
                    .toList();

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String GATE =
            """
            create function events.wait_at_gate() returns trigger language plpgsql as $$
            begin
                -- However slow the machine is, only the gate or a kill ends this.
                perform set_config('lock_timeout', '0', true);
                perform set_config('transaction_timeout', '0', true);
                perform pg_advisory_xact_lock_shared(1, 1);
                return null;
            end $$;
            create constraint trigger gate after insert on events.event
                deferrable initially deferred
                for each row execute function events.wait_at_gate();
            """;

    private DataSource database() {
        return Postgres.running(DataDirectory.postgresIn(data), DataDirectory.DATABASE)
                .orElseThrow();
    }

    private JdbcClient sql() {
        return JdbcClient.create(database());
    }

    private long count(String from, Object... parameters) {
        return sql().sql("select count(*) from " + from)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    boolean isUpAfter(long dead) {
        return Signal.postmaster(data) != dead && count("events.event") > 0;
    }

    /** A transaction that wrote events waits there, all its rows written, while it is shut. */
    void buildGate() {
        sql().sql(GATE).update();
    }

    /** Shut until closed, or until the server dies. */
    AutoCloseable shutGate() throws SQLException {
        Connection connection = database().getConnection();
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select pg_advisory_lock(1, 1)")
                .query()
                .singleValue();
        return connection;
    }

    boolean somebodyWaitsAtTheGate() {
        return count("pg_locks where locktype = 'advisory' and classid = 1 and not granted") > 0;
    }

    /** Every alert that was raised, as often as it was. */
    List<String> alerts() {
        return sql().sql(
                        "select stream_id::text from events.event where name = 'alert.raised'"
                                + " order by position")
                .query(String.class)
                .list();
    }

    long steps(String alert) {
        return count(
                "events.event where name = 'paging.step_started' and stream_id = ?::uuid", alert);
    }

    /**
     * Everything is folded, and nothing is due, on its way, or told and not reported.
     *
     * @param ahead how much the program's clock is
     */
    boolean isQuiet(Duration ahead) {
        return count(
                                "events.timer where due_at < now() + make_interval(secs => ?)",
                                ahead.plus(SOON).toSeconds())
                        == 0
                && BEHIND.stream().allMatch(token -> count(token) == 0)
                && count("notify.page where state = 'WAITING'") == 0
                && count("notify.report where accepted_at is null") == 0;
    }

    /** A process that died had reports in hand; nobody need wait until that is over. */
    void endLeases() {
        sql().sql("update notify.report set due_at = now() where accepted_at is null").update();
    }

    /** Positions without gaps, leaves as hashed, and no deed twice. */
    void holds() {
        StoredLog.of(data).holds();
        assertOnce("metadata ->> 'command', name", "events.event where name = 'alert.raised'");
        assertOnce(
                "stream_id, payload ->> 'round', payload ->> 'step'",
                "events.event where name = 'paging.step_started'");
        assertOnce("payload ->> 'attempt'", "events.event where name = 'paging.delivered'");
        assertOnce(
                "alert_id, staff_id, channel, round, step",
                "notify.report where outcome = 'DELIVERED'");
        assertThat(sql().sql("select events.rebuild_timers()").query(Long.class).single())
                .as("timers that were lost")
                .isZero();
    }

    private void assertOnce(String what, String from) {
        assertThat(
                        sql().sql(
                                        "select %s from %s group by %1$s having count(*) > 1"
                                                .formatted(what, from))
                                .query()
                                .listOfRows())
                .as(what + " twice in " + from)
                .isEmpty();
    }

    /** The outbox has pages for each step of the paging, and each has its end. */
    void everyStepIsTold(String alert) {
        assertThat(count("notify.page where alert_id = ?::uuid", alert)).isPositive();
        assertThat(
                        count(
                                """
                                events.event e where name = 'paging.step_started'
                                and stream_id = ?::uuid and not exists (
                                    select from notify.page where event_position = e.position)
                                """,
                                alert))
                .as("steps without a page")
                .isZero();
    }
}
