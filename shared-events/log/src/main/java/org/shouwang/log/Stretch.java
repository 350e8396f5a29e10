package org.shouwang.log;

import java.util.List;
import org.shouwang.contract.wire.StoredEvent;

/**
 * A stretch of the log: the wanted events of all positions after one and up to another.
 *
 * @param upTo where a reader stands who has handled the events
 * @param head the last position of the log when this was read; below {@code after} when the log has
 *     lost its end
 */
public record Stretch(long after, long upTo, long head, List<StoredEvent> events) {

    public Stretch {
        events = List.copyOf(events);
    }

    /** Whether the log already went on behind this stretch. */
    public boolean more() {
        return upTo < head;
    }
}
