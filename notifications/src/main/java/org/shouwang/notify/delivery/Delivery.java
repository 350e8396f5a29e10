package org.shouwang.notify.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import org.shouwang.contract.id.AttemptId;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.notify.channel.Channel;
import org.shouwang.notify.channel.Parcel;
import org.shouwang.notify.channel.Readiness;
import org.shouwang.notify.channel.Sent;
import org.shouwang.notify.outbox.Outbox;
import org.shouwang.notify.outbox.Outcome;
import org.shouwang.notify.outbox.Page;
import org.shouwang.notify.outbox.Standing;
import org.shouwang.notify.retry.BackOff;
import org.shouwang.notify.retry.Circuit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message from the last look to its outcome. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Channel channel;
    private final Outbox outbox;
    private final DeliverySettings settings;
    private final BackOff backOff;
    private final Circuit circuit;
    private final Meters meters;
    private final Clock clock;
    private final RandomGenerator chance;
    private final Deadline deadline;

    Delivery(
            Channel channel,
            Outbox outbox,
            DeliverySettings settings,
            Circuit circuit,
            Meters meters,
            Clock clock,
            RandomGenerator chance,
            ExecutorService threads) {
        this.channel = channel;
        this.outbox = outbox;
        this.settings = settings;
        this.backOff = new BackOff(settings.firstWait(), settings.longestWait());
        this.circuit = circuit;
        this.meters = meters;
        this.clock = clock;
        this.chance = chance;
        this.deadline = new Deadline(settings.timeout(), threads);
    }

    /**
     * @param pages those that one message serves
     */
    void deliver(List<Page> pages, Instant now) {
        List<Page> standing = standing(pages, now);
        if (standing.isEmpty()) {
            return;
        }
        switch (channel.prepare(parcel(standing), now)) {
            case Readiness.NotNow(Optional<Duration> pause) -> delay(standing, pause);
            case Readiness.Never(Failure failure) ->
                    begin(standing)
                            .forEach(
                                    (page, attempt) ->
                                            end(page, attempt, Sent.forGood(failure, "set up")));
            case Readiness.Ready(Readiness.Sending sending) -> {
                Map<Page, AttemptId> begun = begin(standing);
                if (!begun.isEmpty()) {
                    Sent sent = deadline.keep(sending);
                    remember(sent);
                    begun.forEach((page, attempt) -> end(page, attempt, sent));
                }
            }
        }
    }

    private List<Page> standing(List<Page> pages, Instant now) {
        List<Page> standing = new ArrayList<>();
        for (Page page : pages) {
            Standing seen = outbox.look(page);
            if (seen == Standing.STANDS) {
                standing.add(page);
            } else {
                outbox.leaveUnsent(page, seen, now);
                count(seen.name());
                said(page, "not sent: " + seen.name().toLowerCase(Locale.ROOT));
            }
        }
        return standing;
    }

    private static Parcel parcel(List<Page> pages) {
        Page any = pages.getFirst();
        String key = any.id().toString();
        return new Parcel(
                key, any.school(), any.notice(), pages.stream().map(Page::staff).toList());
    }

    private void delay(List<Page> pages, Optional<Duration> wait) {
        for (Page page : pages) {
            Duration pause =
                    wait.orElseGet(() -> backOff.pause(page.delays() + 1, chance.nextDouble()));
            outbox.delay(page, clock.instant().plus(pause));
            count("delayed");
        }
    }

    private Map<Page, AttemptId> begin(List<Page> pages) {
        Map<Page, AttemptId> begun = new LinkedHashMap<>();
        for (Page page : pages) {
            outbox.begin(page, clock.instant()).ifPresent(attempt -> begun.put(page, attempt));
        }
        return begun;
    }

    private void remember(Sent sent) {
        switch (sent) {
            case Sent.Delivered() -> circuit.worked();
            case Sent.Failed failed -> {
                switch (failed.scope()) {
                    case CHANNEL -> circuit.failed(failed.reason(), clock.instant());
                    case MESSAGE -> circuit.refused(failed.reason(), clock.instant());
                    case MESSAGE_FOR_GOOD -> circuit.worked();
                }
            }
        }
    }

    private void end(Page page, AttemptId attempt, Sent sent) {
        Instant now = clock.instant();
        outbox.record(page, attempt, outcome(page, sent, now), now);
        switch (sent) {
            case Sent.Delivered() -> {
                count("delivered");
                meters.delivered(channel.kind(), Duration.between(page.askedAt(), now));
                said(page, "delivered");
            }
            case Sent.Failed failed -> {
                count("failed_" + failed.failure());
                said(page, "failed: " + failed.failure() + ", " + failed.reason());
            }
        }
    }

    private Outcome outcome(Page page, Sent sent, Instant now) {
        return switch (sent) {
            case Sent.Delivered() -> new Outcome.Delivered();
            case Sent.Failed failed
                    when failed.scope() == Sent.Scope.MESSAGE_FOR_GOOD
                            || page.tries() + 1 >= settings.mostTries() ->
                    new Outcome.FailedForGood(failed.failure());
            case Sent.Failed failed -> {
                Duration wait =
                        failed.pause()
                                .orElseGet(
                                        () -> backOff.pause(page.tries() + 1, chance.nextDouble()));
                yield new Outcome.FailedForNow(failed.failure(), now.plus(wait));
            }
        };
    }

    private void count(String outcome) {
        meters.count(channel.kind(), outcome.toLowerCase(Locale.ROOT));
    }

    private void said(Page page, String what) {
        LOG.atInfo()
                .addKeyValue("alert", page.alert())
                .addKeyValue("staff", page.staff())
                .addKeyValue("channel", page.channel())
                .addKeyValue("step", page.notice().step())
                .addKeyValue("round", page.notice().round())
                .addKeyValue("try", page.tries() + 1)
                .log("page {}", what);
    }
}
