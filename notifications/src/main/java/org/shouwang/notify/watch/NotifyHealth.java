package org.shouwang.notify.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.log.projection.Lag;
import org.shouwang.log.projection.Parked;
import org.shouwang.log.projection.Progress;
import org.shouwang.notify.delivery.DeliveryLoop;
import org.shouwang.notify.outbox.Backlog;
import org.shouwang.notify.outbox.Outbox;
import org.shouwang.notify.outbox.Reports;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says in plain sentences, for operators, whether people can be told. It is down when something
 * that was set up does not work; a channel that was never set up is said, but is nobody's fault.
 */
public final class NotifyHealth implements HealthIndicator {

    /** A page that waits longer has not reached anybody in time. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final Duration HANGS = Duration.ofMinutes(3);

    private final List<DeliveryLoop> loops;
    private final Outbox outbox;
    private final Reports reports;
    private final Progress progress;
    private final Pulse pulse;
    private final Clock clock;

    public NotifyHealth(
            List<DeliveryLoop> loops,
            Outbox outbox,
            Reports reports,
            Progress progress,
            Pulse pulse,
            Clock clock) {
        this.loops = List.copyOf(loops);
        this.outbox = outbox;
        this.reports = reports;
        this.progress = progress;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** A sentence, and whether it is bad news. */
    private record Said(String words, boolean bad) {

        static Said fine(String words) {
            return new Said(words, false);
        }

        static Said bad(String words) {
            return new Said(words, true);
        }
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        Map<String, Said> said = new LinkedHashMap<>();
        try {
            for (DeliveryLoop loop : loops) {
                String name = name(loop.channel().kind());
                said.put(name, channel(loop, now));
                said.put(name + " outbox", outbox(loop, now));
            }
            if (loops.stream().allMatch(loop -> loop.channel().missing().isPresent())) {
                said.put("paging", Said.fine("Nobody can be told: no channel is configured."));
            }
            said.put("reports", reports(now));
            said.put("log", log());
        } catch (RuntimeException e) {
            said.put("database", Said.bad("Cannot be asked: " + e.getClass().getSimpleName()));
        }
        pulse.silent(HANGS, now)
                .forEach(
                        (loop, last) ->
                                said.put(
                                        loop + " loop",
                                        Said.bad("No turn finished " + since(last, now) + ".")));
        boolean down = said.values().stream().anyMatch(Said::bad);
        Health.Builder health = down ? Health.down() : Health.up();
        said.forEach((what, sentence) -> health.withDetail(what, sentence.words()));
        return health.build();
    }

    private static Said channel(DeliveryLoop loop, Instant now) {
        Optional<String> missing = loop.channel().missing();
        if (missing.isPresent()) {
            return Said.fine("Nothing configured. Set " + missing.get() + ".");
        }
        return loop.circuit()
                .trouble()
                .map(
                        trouble ->
                                Said.bad(
                                        "Does not work %s: %s."
                                                .formatted(
                                                        since(trouble.since(), now),
                                                        trouble.reason())))
                .orElse(Said.fine("No trouble known."));
    }

    private Said outbox(DeliveryLoop loop, Instant now) {
        return waiting(outbox.backlog(loop.channel().kind()), "pages wait to be sent", now);
    }

    private Said reports(Instant now) {
        return waiting(reports.backlog(), "reports wait to be accepted by case-command", now);
    }

    private static Said waiting(Backlog backlog, String what, Instant now) {
        if (backlog.waiting() == 0) {
            return Said.fine("Nothing waits.");
        }
        String words =
                "%d %s, the oldest %s.".formatted(backlog.waiting(), what, words(backlog.age(now)));
        return new Said(words, backlog.age(now).compareTo(LONG) > 0);
    }

    private Said log() {
        List<Parked> parked = progress.parked();
        if (!parked.isEmpty()) {
            return Said.bad(
                    "%d streams cannot be read, the first of them %s since %s; whoever they page is not told."
                            .formatted(
                                    parked.size(),
                                    parked.getFirst().stream(),
                                    parked.getFirst().parkedAt().truncatedTo(ChronoUnit.SECONDS)));
        }
        for (Lag lag : progress.lags()) {
            if (lag.age().compareTo(LONG) > 0) {
                return Said.bad(
                        "%d events are not read yet, the oldest %s."
                                .formatted(lag.positions(), words(lag.age())));
            }
        }
        return Said.fine("Read up to its end, or nearly.");
    }

    private static String name(PagingEvent.Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail server";
            case WECOM_ROBOT -> "WeCom robot";
        };
    }

    private static String since(Instant since, Instant now) {
        return "since %s (%s)"
                .formatted(
                        since.truncatedTo(ChronoUnit.SECONDS), words(Duration.between(since, now)));
    }

    private static String words(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.compareTo(Duration.ofHours(2)) < 0) {
            return duration.toMinutes() + " min";
        }
        return duration.toHours() + " h";
    }
}
