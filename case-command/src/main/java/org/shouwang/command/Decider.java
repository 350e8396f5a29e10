package org.shouwang.command;

import java.time.Instant;
import java.util.List;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;

/**
 * The rules of one kind of stream, as pure functions: no clock, chance, database or framework.
 *
 * @param <C> the sealed commands
 * @param <S> the sealed states
 * @param <E> the sealed events
 */
public interface Decider<C extends Command, S, E extends Event> {

    /** The state of a stream without events. */
    S initial();

    /**
     * What happens because of a command: no events when it is already so.
     *
     * @param now the instant the events will be recorded at
     * @throws CommandRefused when a rule forbids it; facts are never refused
     */
    List<E> decide(C command, S state, Instant now);

    /**
     * The state after an event that was recorded at an instant. Total: every event is accepted in
     * every state.
     */
    S evolve(S state, E event, Instant recordedAt);

    /** The state after what stands in the log. */
    @SuppressWarnings("unchecked")
    default S after(List<LoggedEvent> events) {
        S state = initial();
        for (LoggedEvent logged : events) {
            state = evolve(state, (E) logged.event(), logged.recording().recordedAt());
        }
        return state;
    }
}
