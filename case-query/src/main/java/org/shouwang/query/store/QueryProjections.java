package org.shouwang.query.store;

import java.time.Duration;
import java.util.List;
import org.shouwang.log.Tail;
import org.shouwang.log.projection.Progress;
import org.shouwang.log.projection.Projections;
import org.springframework.context.SmartLifecycle;

/**
 * The rows behind the pages, and how far they are. They are brought up to date once more, and kept
 * so, when everything is built and before a page is served.
 */
public final class QueryProjections implements SmartLifecycle {

    private final Projections projections;
    private final Tail tail;
    private final List<String> names;
    private volatile boolean running;

    /**
     * @param names of all projections
     */
    public QueryProjections(Projections projections, Tail tail, List<String> names) {
        this.projections = projections;
        this.tail = tail;
        this.names = List.copyOf(names);
    }

    public Projections projections() {
        return projections;
    }

    public Tail tail() {
        return tail;
    }

    public List<String> names() {
        return names;
    }

    public Progress progress() {
        return projections.progress();
    }

    /** Waits until every projection shows a position; false when the time is up before. */
    public boolean await(long position, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        for (String name : names) {
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            if (progress().awaitPosition(name, position, left) != Progress.Outcome.REACHED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void start() {
        projections.catchUp();
        projections.start(tail);
        tail.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        projections.close();
        tail.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server is, and until after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
