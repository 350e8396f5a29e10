package org.shouwang.notify.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.shouwang.contract.Stored;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages of one cell, shared by all processes. A process takes a page by a lease: nobody else
 * touches it before the lease ends, and after a crash somebody else does.
 */
public final class Outbox {

    private static final List<String> HUMAN_HAS_IT =
            List.of(
                    name(PagingEvent.Stopped.class),
                    name(AlertEvent.Acknowledged.class),
                    name(AlertEvent.ResponseOpened.class),
                    name(AlertEvent.ResponseJoined.class),
                    name(AlertEvent.Dismissed.class));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Reports reports;
    private final Supplier<UUID> leases;

    /**
     * @param leases new random ids
     */
    public Outbox(DataSource database, Reports reports, Supplier<UUID> leases) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.reports = reports;
        this.leases = leases;
    }

    /** Takes due pages of a channel in hand, the oldest first. */
    public List<Page> claim(PagingEvent.Channel channel, int most, Duration lease, Instant now) {
        return jdbc.sql(PageRows.CLAIM)
                .param("channel", channel.name())
                .param("most", most)
                .param("now", PageRows.at(now))
                .param("until", PageRows.at(now.plus(lease)))
                .param("lease", leases.get())
                .query(PageRows::page)
                .list();
    }

    /**
     * Looks again, in the log itself: what was planned may be over. Only what came after the step
     * counts, because a later step may page again.
     */
    public Standing look(Page page) {
        return jdbc.sql(PageRows.LOOK)
                .param("alert", page.alert().value())
                .param("staff", page.staff().value())
                .param("channel", page.channel().name())
                .param("position", page.eventPosition())
                .param("names", HUMAN_HAS_IT)
                .query((row, _) -> Standing.valueOf(row.getString(1)))
                .single();
    }

    /** Records that a page is not sent any more, and why. */
    public void leaveUnsent(Page page, Standing why, Instant now) {
        if (why == Standing.STANDS) {
            throw new IllegalArgumentException("a page that stands is to be sent");
        }
        settle(page, why.name(), now);
    }

    /** Gives a page back for which no attempt could be made. */
    public void delay(Page page, Instant until) {
        jdbc.sql(PageRows.DELAY)
                .param("until", PageRows.at(until))
                .param("page", page.id())
                .param("lease", page.lease())
                .update();
    }

    /**
     * Writes down that an attempt begins, before anything leaves the house.
     *
     * @return empty when the lease was lost: somebody else has it now
     */
    public Optional<AttemptId> begin(Page page, Instant now) {
        return transaction.execute(
                _ -> {
                    int mine =
                            jdbc.sql(PageRows.BEGIN)
                                    .param("page", page.id())
                                    .param("lease", page.lease())
                                    .update();
                    if (mine == 0) {
                        return Optional.empty();
                    }
                    AttemptId attempt = page.attempt(page.tries() + 1);
                    reports.add(Report.attempted(attempt, page), now);
                    return Optional.of(attempt);
                });
    }

    /** Writes down what became of an attempt, and whether another one follows. */
    public void record(Page page, AttemptId attempt, Outcome outcome, Instant now) {
        transaction.executeWithoutResult(
                _ -> {
                    switch (outcome) {
                        case Outcome.Delivered() -> {
                            settle(page, "DELIVERED", now);
                            reports.add(Report.delivered(attempt, page), now);
                        }
                        case Outcome.FailedForGood(Failure failure) -> {
                            settle(page, "FAILED", now);
                            reports.add(Report.failed(attempt, page, failure), now);
                        }
                        case Outcome.FailedForNow(Failure failure, Instant again) -> {
                            jdbc.sql(PageRows.AGAIN)
                                    .param("again", PageRows.at(again))
                                    .param("page", page.id())
                                    .param("lease", page.lease())
                                    .update();
                            reports.add(Report.failed(attempt, page, failure), now);
                        }
                    }
                });
    }

    /** How much waits in a channel, and since when the oldest of it. */
    public Backlog backlog(PagingEvent.Channel channel) {
        return jdbc.sql(PageRows.BACKLOG)
                .param("channel", channel.name())
                .query(PageRows::backlog)
                .single();
    }

    private void settle(Page page, String state, Instant now) {
        jdbc.sql(PageRows.SETTLE)
                .param("state", state)
                .param("now", PageRows.at(now))
                .param("page", page.id())
                .param("lease", page.lease())
                .update();
    }

    private static String name(Class<?> event) {
        return event.getAnnotation(Stored.class).value();
    }
}
