package org.shouwang.command.directory;

import java.time.Duration;
import java.util.List;
import org.shouwang.log.Tail;
import org.shouwang.log.projection.Projections;
import org.springframework.context.SmartLifecycle;

/**
 * The rows behind the directory, and how far they are. They follow the log by themselves from when
 * everything is built, before a page is served; what is sent earlier is folded by who waits for it.
 */
public final class CommandProjections implements SmartLifecycle {

    private static final List<String> PARTS =
            List.of("memberships", "schools", "duties", "students", "cases");

    /** A page is not kept waiting longer than people wait for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Projections projections;
    private final Tail tail;
    private volatile boolean running;

    CommandProjections(Projections projections, Tail tail) {
        this.projections = projections;
        this.tail = tail;
    }

    public Projections projections() {
        return projections;
    }

    public Tail tail() {
        return tail;
    }

    /**
     * Waits until the directory shows what stands up to a position, so that people see what they
     * have just done. Bounded: a directory that is behind is no reason to fail what is recorded.
     */
    public void await(long position) {
        if (!running) {
            projections.catchUp();
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String part : PARTS) {
            var left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            projections.progress().awaitPosition(part, position, left);
        }
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
