package org.shouwang.query.cases;

import java.time.Instant;
import java.util.List;

/**
 * The notices of one alert that follow each other on a timeline, as one line.
 *
 * @param until when the last of it was
 * @param seen who got one, and whoever did not for the first time: read without unfolding
 * @param all each of them
 */
public record Paging(Instant from, Instant until, List<Line> seen, List<Line> all) {

    public Paging {
        seen = List.copyOf(seen);
        all = List.copyOf(all);
    }

    /** One notice: the person, the channel, what became of it. */
    public record Line(Instant at, String says, boolean bad) {}
}
