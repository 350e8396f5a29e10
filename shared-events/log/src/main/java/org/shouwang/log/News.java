package org.shouwang.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which streams of some kinds have news, whichever process wrote it. Who listens looks for
 * himself; nothing is said of what came before the start.
 */
public final class News implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final int STRETCH = 5_000;

    private final EventLog log;
    private final Set<StreamType> types;
    private final List<Consumer<Set<UUID>>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Tail.Following following;
    private final Thread thread;
    private long position;

    private News(EventLog log, Tail tail, String thread, Set<StreamType> types) {
        this.log = log;
        this.types = Set.copyOf(types);
        this.position = log.head();
        this.following = tail.follow(wakeUps::release);
        this.thread = Thread.ofVirtual().name(thread).unstarted(this::run);
    }

    /**
     * @param thread what the thread is called on which listeners hear
     */
    public static News follow(EventLog log, Tail tail, String thread, Set<StreamType> types) {
        News news = new News(log, tail, thread, types);
        news.thread.start();
        return news;
    }

    /** The listener is called on this thread and must not take long. */
    public void tell(Consumer<Set<UUID>> listener) {
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
                stretch = log.read(position, STRETCH, types);
                Set<UUID> streams = new LinkedHashSet<>();
                for (StoredEvent event : stretch.events()) {
                    streams.add(event.stream().id());
                }
                position = stretch.upTo();
                if (!streams.isEmpty()) {
                    listeners.forEach(listener -> listener.accept(Set.copyOf(streams)));
                }
            } while (stretch.more());
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read now: {}", thread.getName(), e.toString());
        }
    }

    @Override
    public void close() {
        following.close();
        thread.interrupt();
    }
}
