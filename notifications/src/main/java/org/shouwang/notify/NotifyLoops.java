package org.shouwang.notify;

import java.util.List;
import org.shouwang.log.Tail;
import org.shouwang.log.projection.Projections;
import org.shouwang.notify.channel.ChannelTable;
import org.shouwang.notify.delivery.DeliveryLoop;
import org.shouwang.notify.watch.Loop;
import org.springframework.context.SmartLifecycle;

/** Starts what runs by itself once everything is built, and stops it first. */
final class NotifyLoops implements SmartLifecycle {

    private final Tail tail;
    private final Projections projections;
    private final List<DeliveryLoop> deliveries;
    private final List<Loop> loops;
    private final ChannelTable channels;
    private volatile boolean running;

    NotifyLoops(
            Tail tail,
            Projections projections,
            List<DeliveryLoop> deliveries,
            List<Loop> loops,
            ChannelTable channels) {
        this.tail = tail;
        this.projections = projections;
        this.deliveries = List.copyOf(deliveries);
        this.loops = List.copyOf(loops);
        this.channels = channels;
    }

    @Override
    public void start() {
        // What was stopped while nothing ran is known before anything is sent.
        projections.catchUp();
        channels.tell(deliveries.stream().map(DeliveryLoop::channel).toList());
        projections.start(tail);
        tail.start();
        loops.forEach(Loop::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        loops.forEach(Loop::close);
        deliveries.forEach(DeliveryLoop::close);
        projections.close();
        tail.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
