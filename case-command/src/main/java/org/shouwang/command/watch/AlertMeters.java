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

    private static final String OPEN =
            """
            from command.alert a join command.school s using (school_id)
            where a.state = 'OPEN' and not s.simulated
              and not exists (select from events.event e
                              where e.stream_id = a.alert_id and e.stream_type = 'alert'
                                and e.name = 'alert.acknowledged')
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
                .description("Alerts that nobody has acknowledged")
                .register(registry);
        Gauge.builder(
                        "shouwang.paging.unacknowledged.age",
                        this,
                        it ->
                                it.asked(
                                        "select coalesce(extract(epoch from clock_timestamp() -"
                                                + " min(a.raised_at)), 0)::float8 "
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
