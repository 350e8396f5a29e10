package org.shouwang.command;

import java.time.Instant;
import java.util.List;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Recording;

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

    /** What happens because of a command, where a rule asks under which account it comes. */
    default List<E> decide(C command, S state, Instant now, Actor actor) {
        return decide(command, state, now);
    }

    /** The state after an event, where a rule asks how it came to be recorded. */
    default S evolve(S state, E event, Recording how) {
        return evolve(state, event, how.recordedAt());
    }

    /** The state after what stands in the log. */
    @SuppressWarnings("unchecked")
    default S after(List<LoggedEvent> events) {
        S state = initial();
        for (LoggedEvent logged : events) {
            state = evolve(state, (E) logged.event(), logged.recording());
        }
        return state;
    }
}
