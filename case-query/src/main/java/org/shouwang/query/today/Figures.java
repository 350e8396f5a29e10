package org.shouwang.query.today;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.shouwang.contract.id.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers for those who lead: no names in them. */
final class Figures {

    private final JdbcClient sql;

    Figures(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many responses run at a level. */
    record AtLevel(String level, int neutral, long count) {}

    /** Which step is late, and how often. */
    record Late(String titleZh, String titleEn, long count) {

        public String title(String language) {
            return language.equals("en") ? titleEn : titleZh;
        }
    }

    /** How many open cases somebody leads; the weight counts graver ones more. */
    record Load(UUID staff, long cases, long weight) {}

    /** An alert that could not reach anybody. */
    record Unheard(UUID alert, String code, Instant raisedAt, boolean noChannel) {}

    List<AtLevel> levels(SchoolId school) {
        return sql.sql(
                        """
                        select level, neutral, count(*) from query.casefile
                        where school_id = ? and level is not null group by level, neutral
                        order by neutral desc, level
                        """)
                .param(school.value())
                .query((r, _) -> new AtLevel(r.getString(1), r.getInt(2), r.getLong(3)))
                .list();
    }

    List<Late> late(SchoolId school, Instant now) {
        return sql.sql(
                        """
                        select title_zh, title_en, count(*) from query.step
                        where school_id = ? and due_at < ? and done_at is null
                          and state in ('OPEN', 'WAITING', 'RUNNING')
                        group by title_zh, title_en order by count(*) desc, title_zh
                        """)
                .params(school.value(), now.atOffset(ZoneOffset.UTC))
                .query((r, _) -> new Late(r.getString(1), r.getString(2), r.getLong(3)))
                .list();
    }

    long unacknowledged(SchoolId school) {
        return sql.sql(
                        "select count(*) from query.alert where school_id = ? and state = 'OPEN'"
                                + " and acknowledged_by is null")
                .param(school.value())
                .query(Long.class)
                .single();
    }

    /** The load of everybody who leads an open case, the heaviest first. */
    List<Load> loads(SchoolId school) {
        return sql.sql(
                        """
                        select lead_id, count(*), sum(greatest(neutral, 1)) from query.casefile
                        where school_id = ? and (not closed or level is not null)
                            and lead_id is not null
                        group by lead_id order by 3 desc, 1
                        """)
                .param(school.value())
                .query((r, _) -> new Load(r.getObject(1, UUID.class), r.getLong(2), r.getLong(3)))
                .list();
    }

    /** Alerts that are open, that nobody has, and that nobody could be told of. */
    List<Unheard> unheard(SchoolId school) {
        return sql.sql(
                        """
                        select alert_id, code, raised_at, no_channel from query.alert
                        where school_id = ? and state = 'OPEN' and acknowledged_by is null
                          and (nobody_at is not null or no_channel and delivered = 0)
                        order by raised_at
                        """)
                .param(school.value())
                .query(
                        (r, _) ->
                                new Unheard(
                                        r.getObject(1, UUID.class),
                                        r.getString(2),
                                        Boards.instant(r, "raised_at").orElseThrow(),
                                        r.getBoolean(4)))
                .list();
    }
}
