package org.shouwang.command.alert;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.log.EventLog;
import org.shouwang.log.Stretch;
import org.shouwang.log.Tail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which alerts have news, whichever process wrote it: about the alert or about its paging. Who
 * listens looks for himself; nothing is said of what came before the start.
 */
final class AlertNews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertNews.class);
    private static final int STRETCH = 5_000;
    private static final Set<StreamType> STREAMS = Set.of(StreamType.ALERT, StreamType.PAGING);

    private final EventLog log;
    private final List<Consumer<Set<AlertId>>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Tail.Following following;
    private final Thread thread;
    private long position;

    private AlertNews(EventLog log, Tail tail) {
        this.log = log;
        this.position = log.head();
        this.following = tail.follow(wakeUps::release);
        this.thread = Thread.ofVirtual().name("alert-news").unstarted(this::run);
    }

    static AlertNews follow(EventLog log, Tail tail) {
        AlertNews news = new AlertNews(log, tail);
        news.thread.start();
        return news;
    }

    /** The listener is called on this thread and must not take long. */
    void tell(Consumer<Set<AlertId>> listener) {
        listeners.add(listener);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wakeUps.acquire();
                wakeUps.drainPermits();
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What could not be read is read at the next wake-up, a second later at the latest. */
    private void look() {
        try {
            Stretch stretch;
            do {
                stretch = log.read(position, STRETCH, STREAMS);
                Set<AlertId> alerts = new LinkedHashSet<>();
                for (StoredEvent event : stretch.events()) {
                    alerts.add(new AlertId(event.stream().id()));
                }
                position = stretch.upTo();
                if (!alerts.isEmpty()) {
                    listeners.forEach(listener -> listener.accept(Set.copyOf(alerts)));
                }
            } while (stretch.more());
        } catch (RuntimeException e) {
            LOG.warn("news of alerts cannot be read now: {}", e.toString());
        }
    }

    @Override
    public void close() {
        following.close();
        thread.interrupt();
    }
}
