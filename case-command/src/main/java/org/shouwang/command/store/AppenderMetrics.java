package org.shouwang.command.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** What is measured of the appender. */
final class AppenderMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary batch;
    private final Timer latency;

    AppenderMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batch =
                DistributionSummary.builder("shouwang.appender.batch")
                        .description("Submissions in one transaction")
                        .register(registry);
        this.latency =
                Timer.builder("shouwang.appender.latency")
                        .description("From handing in to the answer")
                        .publishPercentileHistogram()
                        .register(registry);
    }

    void watch(AppendQueue queue) {
        for (Lane lane : Lane.values()) {
            Gauge.builder("shouwang.appender.queue", queue, all -> all.waiting(lane))
                    .description("Submissions that wait")
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    void taken(int submissions) {
        batch.record(submissions);
    }

    void answered(Duration after) {
        latency.record(after);
    }
}
