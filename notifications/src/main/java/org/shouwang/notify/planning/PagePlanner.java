package org.shouwang.notify.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.log.projection.Projection;
import org.shouwang.log.projection.Rows;
import org.shouwang.notify.notice.Urgency;

/**
 * Plans a page for every target of a step and every channel, in the transaction that moves the
 * token. A page once planned is never planned again, however often the log is read: the outbox is
 * not a fold of the log and is not among the tables that a rebuild replaces.
 */
public final class PagePlanner implements Projection {

    public static final String NAME = "pages";

    /** Only a simulated school's events may be recorded that far from when they were stored. */
    private static final Duration PLAYED_IN = Duration.ofMinutes(5);

    private static final String SCHOOL = "notify.school";
    private static final String ALERT = "notify.alert";

    private final Clock clock;

    /**
     * @param clock this service's, which tells what is long ago
     */
    public PagePlanner(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public Set<StreamType> streams() {
        return Set.of(StreamType.SCHOOL, StreamType.ALERT, StreamType.PAGING);
    }

    @Override
    public List<String> tables() {
        return List.of(SCHOOL, ALERT);
    }

    @Override
    public void apply(List<LoggedEvent> events, Rows rows) {
        for (LoggedEvent logged : events) {
            switch (logged.event()) {
                case SchoolEvent.Founded founded -> remember(founded, rows);
                case AlertEvent.Raised raised -> remember(raised, rows);
                case PagingEvent.StepStarted step -> {
                    if (!wasPlayedIn(logged, step, rows)) {
                        Plan.pages(logged, step).forEach(page -> page.insert(rows.sql()));
                    }
                }
                default -> {
                    // Whether a page still stands is looked up in the log right before it is sent.
                }
            }
        }
    }

    private static void remember(SchoolEvent.Founded founded, Rows rows) {
        rows.sql()
                .sql(
                        """
                        insert into %s (school_id, short_name, simulated) values (?, ?, ?)
                        on conflict do nothing
                        """
                                .formatted(rows.table(SCHOOL)))
                .params(founded.school().value(), founded.shortName().value(), founded.simulated())
                .update();
    }

    private static void remember(AlertEvent.Raised raised, Rows rows) {
        rows.sql()
                .sql(
                        "insert into %s (alert_id, danger) values (?, ?) on conflict do nothing"
                                .formatted(rows.table(ALERT)))
                .params(raised.alert().value(), Urgency.of(raised.danger()).name())
                .update();
    }

    /**
     * The lived history of a demonstration is not to ring anybody's phone today: it was recorded
     * long before it was stored, and long ago by this service's own clock. A simulated school that
     * runs on a clock of its own is paged like any other.
     */
    private boolean wasPlayedIn(LoggedEvent logged, PagingEvent.StepStarted step, Rows rows) {
        Instant recorded = logged.recording().recordedAt();
        return apart(recorded, logged.storedAt())
                && apart(recorded, clock.instant())
                && rows.sql()
                        .sql(
                                "select exists (select from %s where school_id = ? and simulated)"
                                        .formatted(rows.table(SCHOOL)))
                        .param(step.school().value())
                        .query(Boolean.class)
                        .single();
    }

    private static boolean apart(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(PLAYED_IN) > 0;
    }
}
