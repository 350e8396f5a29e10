package org.shouwang.notify.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.notify.delivery.DeliveryLoop;
import org.shouwang.notify.delivery.Meters;
import org.shouwang.notify.outbox.Backlog;
import org.shouwang.notify.outbox.Outbox;
import org.shouwang.notify.outbox.Reports;

/** Figures for Prometheus, all of them under {@code shouwang.notify}. */
public final class NotifyMeters implements Meters {

    private static final String CHANNEL = "channel";

    private final MeterRegistry registry;

    public NotifyMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(PagingEvent.Channel channel, String outcome) {
        registry.counter("shouwang.notify.pages", CHANNEL, channel.name(), "outcome", outcome)
                .increment();
    }

    @Override
    public void delivered(PagingEvent.Channel channel, Duration sinceAsked) {
        Timer.builder("shouwang.notify.delivery.latency")
                .description("From the paging step to the delivery of a page")
                .tag(CHANNEL, channel.name())
                .publishPercentileHistogram()
                .register(registry)
                .record(sinceAsked);
    }

    /** Watches what waits in a channel and whether it works. */
    public void watch(DeliveryLoop loop, Outbox outbox, Clock clock) {
        PagingEvent.Channel channel = loop.channel().kind();
        gauge("shouwang.notify.outbox.waiting", channel, () -> outbox.backlog(channel).waiting());
        gauge(
                "shouwang.notify.outbox.age.seconds",
                channel,
                () -> seconds(outbox.backlog(channel), clock));
        gauge(
                "shouwang.notify.channel.troubled",
                channel,
                () -> loop.circuit().trouble().isPresent() ? 1 : 0);
    }

    /** Watches what case-command has not accepted yet. */
    public void watch(Reports reports, Clock clock) {
        Gauge.builder("shouwang.notify.reports.waiting", () -> reports.backlog().waiting())
                .register(registry);
        Gauge.builder(
                        "shouwang.notify.reports.age.seconds",
                        () -> seconds(reports.backlog(), clock))
                .register(registry);
    }

    private void gauge(String name, PagingEvent.Channel channel, Supplier<Number> value) {
        Gauge.builder(name, value).tag(CHANNEL, channel.name()).register(registry);
    }

    private static double seconds(Backlog backlog, Clock clock) {
        return backlog.age(clock.instant()).toMillis() / 1000.0;
    }
}
