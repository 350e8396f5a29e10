package org.shouwang.notify.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.shouwang.notify.channel.Channel;
import org.shouwang.notify.outbox.Outbox;
import org.shouwang.notify.outbox.Page;
import org.shouwang.notify.retry.Circuit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the due pages of one channel. Each channel has its own loop, so that none waits for
 * another.
 */
public final class DeliveryLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);

    private final Channel channel;
    private final Outbox outbox;
    private final DeliverySettings settings;
    private final Circuit circuit;
    private final Delivery delivery;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public DeliveryLoop(
            Channel channel,
            Outbox outbox,
            DeliverySettings settings,
            Meters meters,
            Clock clock,
            RandomGenerator chance) {
        this.channel = channel;
        this.outbox = outbox;
        this.settings = settings;
        this.circuit = new Circuit(settings.failuresToRest(), settings.rest());
        this.delivery =
                new Delivery(channel, outbox, settings, circuit, meters, clock, chance, threads);
    }

    public Channel channel() {
        return channel;
    }

    public Circuit circuit() {
        return circuit;
    }

    /**
     * Takes due pages in hand and returns when each has its outcome. No more are taken than can be
     * sent at once, so that none waits in hand.
     *
     * @return how many pages were in hand
     */
    public int runOnce(Instant now) throws InterruptedException {
        int permits = circuit.permits(settings.concurrency(), now);
        if (permits == 0) {
            return 0;
        }
        List<Page> pages = outbox.claim(channel.kind(), permits, settings.lease(), now);
        List<Future<?>> underWay = new ArrayList<>();
        for (List<Page> together : messages(pages)) {
            underWay.add(threads.submit(() -> delivery.deliver(together, now), null));
        }
        for (Future<?> one : underWay) {
            try {
                one.get();
            } catch (ExecutionException e) {
                LOG.atError()
                        .addKeyValue("channel", channel.kind())
                        .addKeyValue("error", e.getCause().getClass().getName())
                        .log("a page stays in hand until its lease ends");
            }
        }
        return pages.size();
    }

    /** The pages that one message serves: those of one step where a message reaches a group. */
    private Collection<List<Page>> messages(List<Page> pages) {
        Map<Object, List<Page>> messages = new LinkedHashMap<>();
        for (Page page : pages) {
            Object message = channel.reachesAGroup() ? page.eventPosition() : page.id();
            messages.computeIfAbsent(message, _ -> new ArrayList<>()).add(page);
        }
        return messages.values();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
