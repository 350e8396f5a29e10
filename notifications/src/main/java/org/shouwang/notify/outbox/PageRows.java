package org.shouwang.notify.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;
import org.shouwang.notify.notice.Notice;
import org.shouwang.notify.notice.Urgency;

/** The outbox's statements and rows. */
final class PageRows {

    /** A lease moves due_at into the future, so that a page in hand is not due. */
    static final String CLAIM =
            """
            with due as (
                select page_id from notify.page
                where state = 'WAITING' and channel = :channel and due_at <= :now
                order by due_at, event_position
                limit :most
                for update skip locked),
            taken as (
                update notify.page set lease = :lease, due_at = :until
                from due where page.page_id = due.page_id
                returning page.*)
            select taken.*, school.short_name, alert.danger
            from taken
            left join notify.school using (school_id)
            left join notify.alert using (alert_id)
            order by taken.event_position, taken.staff_id
            """;

    static final String LOOK =
            """
            select case
                when exists (
                    select from events.event
                    where stream_id = :alert and stream_type in ('alert', 'paging')
                    and position > :position and name in (:names))
                then 'STOPPED'
                when exists (
                    select from notify.page
                    where alert_id = :alert and staff_id = :staff and channel = :channel
                    and event_position > :position)
                then 'SUPERSEDED'
                else 'STANDS' end
            """;

    static final String DELAY =
            """
            update notify.page set due_at = :until, lease = null, delays = delays + 1
            where page_id = :page and lease = :lease and state = 'WAITING'
            """;

    static final String BEGIN =
            """
            update notify.page set tries = tries + 1
            where page_id = :page and lease = :lease and state = 'WAITING'
            """;

    static final String AGAIN =
            """
            update notify.page set due_at = :again, lease = null
            where page_id = :page and lease = :lease and state = 'WAITING'
            """;

    static final String SETTLE =
            """
            update notify.page set state = :state, settled_at = :now, lease = null
            where page_id = :page and lease = :lease and state = 'WAITING'
            """;

    static final String BACKLOG =
            """
            select count(*), min(asked_at) from notify.page
            where state = 'WAITING' and channel = :channel
            """;

    private PageRows() {}

    static Page page(ResultSet row, int number) throws SQLException {
        Optional<Label> school = Optional.ofNullable(row.getString("short_name")).map(Label::new);
        Urgency urgency =
                Optional.ofNullable(row.getString("danger"))
                        .map(Urgency::valueOf)
                        .orElse(Urgency.UNREADABLE);
        return new Page(
                row.getObject("page_id", UUID.class),
                row.getObject("lease", UUID.class),
                row.getLong("event_position"),
                new StaffId(row.getObject("staff_id", UUID.class)),
                PagingEvent.Channel.valueOf(row.getString("channel")),
                new SchoolId(row.getObject("school_id", UUID.class)),
                new Notice(
                        new AlertId(row.getObject("alert_id", UUID.class)),
                        new AlertCode(row.getString("code")),
                        school,
                        urgency,
                        row.getInt("step"),
                        row.getInt("round")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getInt("delays"));
    }

    static Backlog backlog(ResultSet row, int number) throws SQLException {
        return new Backlog(
                row.getLong(1),
                Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
