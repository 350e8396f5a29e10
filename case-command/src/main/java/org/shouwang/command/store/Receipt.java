package org.shouwang.command.store;

import java.util.List;
import org.shouwang.contract.Event;

/**
 * The commands are done and durable. A page asked for with {@link #lastPosition} shows them.
 *
 * @param firstPosition of their first event; without events, the head of the log at that time
 * @param lastPosition of their last event; without events, the same as the first
 * @param events what happened because of them now: none when it was already so, or when repeated
 * @param repeated whether this command id came before, so that nothing was done now
 */
public record Receipt(long firstPosition, long lastPosition, List<Event> events, boolean repeated)
        implements Outcome {

    public Receipt {
        events = List.copyOf(events);
    }
}
