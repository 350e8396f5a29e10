package org.shouwang.log.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Gauges that ask the database when they are read, so that a thread that hangs cannot freeze them
 * at a good value. They read NaN while the database does not answer.
 */
final class ProjectionMeters {

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final Progress progress;
    private final String service;
    private List<Lag> lags = List.of();
    private long readAt;
    private boolean read;

    /**
     * @param service whose projections they are: two services may name theirs alike
     */
    ProjectionMeters(Progress progress, String service) {
        this.progress = progress;
        this.service = service;
    }

    void register(MeterRegistry registry, String projection) {
        gauge(
                registry,
                projection,
                "shouwang.projection.lag",
                "positions",
                "How far a projection is behind the log",
                Lag::positions);
        gauge(
                registry,
                projection,
                "shouwang.projection.lag.age",
                "seconds",
                "How long a projection has been behind the log",
                lag -> lag.age().toMillis() / 1000.0);
        gauge(
                registry,
                projection,
                "shouwang.projection.parked",
                "streams",
                "Records that a projection cannot read further",
                Lag::parked);
    }

    private void gauge(
            MeterRegistry registry,
            String projection,
            String name,
            String unit,
            String words,
            ToDoubleFunction<Lag> value) {
        Gauge.builder(name, this, meters -> meters.value(projection, value))
                .tag("service", service)
                .tag("projection", projection)
                .description(words)
                .baseUnit(unit)
                .register(registry);
    }

    private double value(String projection, ToDoubleFunction<Lag> value) {
        return fresh().stream()
                .filter(lag -> lag.projection().equals(projection))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** One question to the database serves all the gauges of one scrape. */
    private synchronized List<Lag> fresh() {
        if (!read || System.nanoTime() - readAt > FRESH_NANOS) {
            try {
                lags = progress.lags();
            } catch (RuntimeException _) {
                lags = List.of();
            }
            readAt = System.nanoTime();
            read = true;
        }
        return lags;
    }
}
