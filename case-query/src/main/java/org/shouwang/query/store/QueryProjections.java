package org.shouwang.query.store;

import java.time.Duration;
import java.util.List;
import org.shouwang.log.Tail;
import org.shouwang.log.projection.Progress;
import org.shouwang.log.projection.Projections;

/**
 * The rows behind the pages, and how far they are.
 *
 * @param names of all projections
 */
public record QueryProjections(Projections projections, Tail tail, List<String> names)
        implements AutoCloseable {

    public QueryProjections {
        names = List.copyOf(names);
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
    public void close() {
        projections.close();
        tail.close();
    }
}
