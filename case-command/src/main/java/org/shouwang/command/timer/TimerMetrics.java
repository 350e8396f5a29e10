package org.shouwang.command.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What is measured of the timers. */
public final class TimerMetrics {

    private final Timer lateness;
    private final AtomicLong failing = new AtomicLong();

    public TimerMetrics(MeterRegistry registry) {
        this.lateness =
                Timer.builder("shouwang.timer.lateness")
                        .description("From being due to being fired")
                        .publishPercentileHistogram()
                        .register(registry);
        Gauge.builder("shouwang.timer.failing", failing, AtomicLong::get)
                .description("Timers that are due and could not be fired")
                .register(registry);
    }

    void fired(Duration late) {
        lateness.record(late.isNegative() ? Duration.ZERO : late);
    }

    void left(long unfired) {
        failing.set(unfired);
    }
}
