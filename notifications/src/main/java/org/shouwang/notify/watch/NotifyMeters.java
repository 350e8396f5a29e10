package org.shouwang.notify.watch;

import io.micrometer.core.instrument.Counter;
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
        Counter.builder("shouwang.notify.pages")
                .description("Pages, by the way they went and what became of them")
                .tag(CHANNEL, channel.name())
                .tag("outcome", outcome)
                .register(registry)
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
        gauge(
                "shouwang.notify.outbox.waiting",
                "Pages that wait to be sent",
                channel,
                () -> outbox.backlog(channel).waiting());
        gauge(
                "shouwang.notify.outbox.age.seconds",
                "How long the first of the waiting pages has been waiting",
                channel,
                () -> seconds(outbox.backlog(channel), clock));
        gauge(
                "shouwang.notify.channel.troubled",
                "1 while the other side of a channel does not answer as it should",
                channel,
                () -> loop.circuit().trouble().isPresent() ? 1 : 0);
    }

    /** Watches what case-command has not accepted yet. */
    public void watch(Reports reports, Clock clock) {
        Gauge.builder("shouwang.notify.reports.waiting", () -> reports.backlog().waiting())
                .description("What became of pages and is not in the log yet")
                .register(registry);
        Gauge.builder(
                        "shouwang.notify.reports.age.seconds",
                        () -> seconds(reports.backlog(), clock))
                .description("How long the first of that has been waiting")
                .register(registry);
    }

    private void gauge(
            String name, String words, PagingEvent.Channel channel, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(words)
                .tag(CHANNEL, channel.name())
                .register(registry);
    }

    private static double seconds(Backlog backlog, Clock clock) {
        return backlog.age(clock.instant()).toMillis() / 1000.0;
    }
}
