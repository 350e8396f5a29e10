package org.shouwang.command.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Alerts that nobody has yet: the figure that paging is for. They are asked of the database when
 * read, and are NaN while it does not answer.
 */
final class AlertMeters {

    /** An acknowledgement that ran out, or an alert opened again, wants somebody from then on. */
    private static final String OPEN =
            """
            from command.alert a join command.school s using (school_id)
            cross join lateral (
                select max(e.sequence) filter (where e.name = 'alert.acknowledged') as taken,
                       max(e.sequence) filter (where e.name <> 'alert.acknowledged') as wanted,
                       max(e.recorded_at) filter (where e.name <> 'alert.acknowledged') as since
                from events.event e
                where e.stream_id = a.alert_id and e.stream_type = 'alert'
                  and (e.name in ('alert.acknowledged', 'alert.reopened')
                       or e.name = 'alert.acknowledgement_expired'
                          and e.payload ->> 'anotherHolds' = 'false')) it
            where a.state = 'OPEN' and not s.simulated
              and (it.taken is null or it.wanted > it.taken)
            """;

    private final DatabaseProbe probe;
    private final JdbcClient sql;

    AlertMeters(DatabaseProbe probe, JdbcClient sql) {
        this.probe = probe;
        this.sql = sql;
    }

    void register(MeterRegistry registry) {
        Gauge.builder(
                        "shouwang.paging.unacknowledged",
                        this,
                        it -> it.asked("select count(*)::float8 " + OPEN))
                .description("Alerts that nobody has now")
                .register(registry);
        Gauge.builder(
                        "shouwang.paging.unacknowledged.age",
                        this,
                        it ->
                                it.asked(
                                        "select coalesce(extract(epoch from clock_timestamp() -"
                                            + " min(coalesce(it.since, a.raised_at))), 0)::float8 "
                                                + OPEN))
                .description("How long the first of them has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    private double asked(String question) {
        if (probe.isSilent()) {
            return Double.NaN;
        }
        try {
            return sql.sql(question).query(Double.class).single();
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
