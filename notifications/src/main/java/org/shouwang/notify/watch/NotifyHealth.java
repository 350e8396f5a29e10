package org.shouwang.notify.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.log.projection.Lag;
import org.shouwang.log.projection.Parked;
import org.shouwang.log.projection.Progress;
import org.shouwang.notify.delivery.DeliveryLoop;
import org.shouwang.notify.notice.Language;
import org.shouwang.notify.notice.Phrase;
import org.shouwang.notify.outbox.Backlog;
import org.shouwang.notify.outbox.Outbox;
import org.shouwang.notify.outbox.Reports;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

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

    /** Works, and yet nobody is told: as the other services say it. */
    static final Status STRAINED = new Status("STRAINED");

    private enum News {
        GOOD,
        UNEASY,
        BAD
    }

    /** A sentence, and what kind of news it is. */
    private record Said(Phrase words, News news) {

        static Said fine(String key, Object... arguments) {
            return new Said(Phrase.of(key, arguments), News.GOOD);
        }

        static Said uneasy(String key, Object... arguments) {
            return new Said(Phrase.of(key, arguments), News.UNEASY);
        }

        static Said bad(String key, Object... arguments) {
            return new Said(Phrase.of(key, arguments), News.BAD);
        }

        /** In each language: who asks is a machine, and who reads its answer is not known. */
        Map<String, String> inEachLanguage() {
            Map<String, String> said = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                said.put(language.name().toLowerCase(Locale.ROOT), words.in(language));
            }
            return said;
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
                said.put("paging", Said.uneasy("notify.health.nobody"));
            }
            said.put("reports", reports(now));
            said.put("log", log());
        } catch (RuntimeException e) {
            said.put("database", Said.bad("notify.health.silent", e.getClass().getSimpleName()));
        }
        pulse.silent(HANGS, now)
                .forEach(
                        (loop, last) ->
                                said.put(
                                        loop + " loop",
                                        Said.bad("notify.health.hangs", since(last, now))));
        Health.Builder health =
                switch (worst(said.values())) {
                    case GOOD -> Health.up();
                    case UNEASY -> Health.status(STRAINED);
                    case BAD -> Health.down();
                };
        said.forEach((what, sentence) -> health.withDetail(what, sentence.inEachLanguage()));
        return health.build();
    }

    private static News worst(Collection<Said> said) {
        return said.stream().map(Said::news).max(Comparator.naturalOrder()).orElse(News.GOOD);
    }

    private static Said channel(DeliveryLoop loop, Instant now) {
        Optional<String> missing = loop.channel().missing();
        if (missing.isPresent()) {
            return Said.fine("notify.health.missing", missing.get());
        }
        return loop.circuit()
                .trouble()
                .map(
                        trouble ->
                                Said.bad(
                                        "notify.health.trouble",
                                        since(trouble.since(), now),
                                        trouble.reason()))
                .orElse(Said.fine("notify.health.no_trouble"));
    }

    private Said outbox(DeliveryLoop loop, Instant now) {
        return waiting(outbox.backlog(loop.channel().kind()), "notify.health.pages", now);
    }

    private Said reports(Instant now) {
        return waiting(reports.backlog(), "notify.health.reports", now);
    }

    private static Said waiting(Backlog backlog, String key, Instant now) {
        if (backlog.waiting() == 0) {
            return Said.fine("notify.health.nothing_waits");
        }
        boolean late = backlog.age(now).compareTo(LONG) > 0;
        return new Said(
                Phrase.of(key, backlog.waiting(), length(backlog.age(now))),
                late ? News.BAD : News.GOOD);
    }

    private Said log() {
        List<Parked> parked = progress.parked();
        if (!parked.isEmpty()) {
            return Said.bad(
                    "notify.health.parked",
                    parked.size(),
                    parked.getFirst().stream(),
                    parked.getFirst().parkedAt().truncatedTo(ChronoUnit.SECONDS));
        }
        for (Lag lag : progress.lags()) {
            if (lag.age().compareTo(LONG) > 0) {
                return Said.bad("notify.health.behind", lag.positions(), length(lag.age()));
            }
        }
        return Said.fine("notify.health.read");
    }

    private static String name(PagingEvent.Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail server";
            case WECOM_ROBOT -> "WeCom robot";
        };
    }

    private static Phrase since(Instant since, Instant now) {
        return Phrase.of(
                "notify.health.since",
                since.truncatedTo(ChronoUnit.SECONDS),
                length(Duration.between(since, now)));
    }

    private static Phrase length(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
            return Phrase.of("notify.health.seconds", duration.toSeconds());
        }
        return duration.compareTo(Duration.ofHours(2)) < 0
                ? Phrase.of("notify.health.minutes", duration.toMinutes())
                : Phrase.of("notify.health.hours", duration.toHours());
    }
}
