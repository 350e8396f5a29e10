package org.shouwang.notify.delivery;

import java.time.Duration;
import org.shouwang.notify.setting.Check;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are sent.
 *
 * @param poll how often the outbox is looked at
 * @param timeout for one sending, whatever the other side does
 * @param concurrency how many pages of one channel are on their way at once in this process
 * @param firstWait before a page is sent again; doubles each time
 * @param longestWait between two sendings of a page
 * @param mostTries after which a page is given up; the paging ladder sends new ones meanwhile
 * @param failuresToRest in a row, after which a channel is left in peace
 * @param rest for how long
 */
public record DeliverySettings(
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("8") int concurrency,
        @DefaultValue("5s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("50") int mostTries,
        @DefaultValue("3") int failuresToRest,
        @DefaultValue("15s") Duration rest) {

    private static final int MOST_CONCURRENCY = 100;
    private static final int MOST_TRIES = 1000;

    public DeliverySettings {
        Check.positive(poll, "delivery.poll");
        Check.positive(timeout, "delivery.timeout");
        Check.between(1, concurrency, MOST_CONCURRENCY, "delivery.concurrency");
        Check.positive(firstWait, "delivery.first-wait");
        Check.positive(longestWait, "delivery.longest-wait");
        Check.between(1, mostTries, MOST_TRIES, "delivery.most-tries");
        Check.between(1, failuresToRest, MOST_TRIES, "delivery.failures-to-rest");
        Check.positive(rest, "delivery.rest");
    }

    /** Long enough to look, ask for an address and send, so that nobody else sends the same. */
    Duration lease() {
        return timeout.multipliedBy(3);
    }
}
