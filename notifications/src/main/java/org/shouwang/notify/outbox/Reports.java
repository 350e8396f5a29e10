package org.shouwang.notify.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports that case-command has not accepted yet, shared by all processes. */
public final class Reports {

    private static final String ADD =
            """
            insert into notify.report (attempt_id, outcome, failure, alert_id, staff_id, channel,
                step, round, made_at, due_at)
            values (:attempt, :outcome, :failure, :alert, :staff, :channel, :step, :round, :now, :now)
            on conflict (attempt_id, outcome) do nothing
            """;

    /** What became of an attempt waits until the attempt itself is accepted. */
    private static final String CLAIM =
            """
            with due as (
                select report_id from notify.report later
                where accepted_at is null and due_at <= :now
                and not exists (
                    select from notify.report earlier
                    where earlier.attempt_id = later.attempt_id
                    and earlier.report_id < later.report_id and earlier.accepted_at is null)
                order by report_id
                limit :most
                for update skip locked)
            update notify.report set due_at = :until, tries = tries + 1
            from due where report.report_id = due.report_id
            returning report.*
            """;

    private final JdbcClient jdbc;

    public Reports(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * A report in hand, until its lease ends.
     *
     * @param tries how often it was taken in hand, this time included
     */
    public record Taken(long id, int tries, Report report) {}

    /** Adds a report in the caller's transaction; one that is known already is not added again. */
    void add(Report report, Instant now) {
        jdbc.sql(ADD)
                .param("attempt", report.attempt().value())
                .param("outcome", report.outcome().name())
                .param("failure", report.failure().map(Failure::name).orElse(null))
                .param("alert", report.alert().value())
                .param("staff", report.staff().value())
                .param("channel", report.channel().name())
                .param("step", report.step())
                .param("round", report.round())
                .param("now", at(now))
                .update();
    }

    /** Takes due reports in hand, in the order in which they came about. */
    public List<Taken> claim(int most, Duration lease, Instant now) {
        return jdbc
                .sql(CLAIM)
                .param("most", most)
                .param("now", at(now))
                .param("until", at(now.plus(lease)))
                .query(Reports::taken)
                .list()
                .stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    public void accepted(Taken taken, Instant now) {
        jdbc.sql("update notify.report set accepted_at = :now where report_id = :id")
                .param("now", at(now))
                .param("id", taken.id())
                .update();
    }

    public void again(Taken taken, Instant when) {
        jdbc.sql(
                        """
                        update notify.report set due_at = :when
                        where report_id = :id and accepted_at is null
                        """)
                .param("when", at(when))
                .param("id", taken.id())
                .update();
    }

    /** What case-command has not accepted yet. */
    public Backlog backlog() {
        return jdbc.sql(
                        """
                        select count(*), min(made_at) from notify.report where accepted_at is null
                        """)
                .query(
                        (row, _) ->
                                new Backlog(
                                        row.getLong(1),
                                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getLong("report_id"),
                row.getInt("tries"),
                new Report(
                        new AttemptId(row.getObject("attempt_id", UUID.class)),
                        Report.What.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getString("failure")).map(Failure::valueOf),
                        new AlertId(row.getObject("alert_id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        PagingEvent.Channel.valueOf(row.getString("channel")),
                        row.getInt("step"),
                        row.getInt("round")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
