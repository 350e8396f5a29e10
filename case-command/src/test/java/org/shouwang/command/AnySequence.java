package org.shouwang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shouwang.contract.Event;

/**
 * Commands in any order at any time, after a first one. A decider answers each with events or a
 * refusal and nothing else, never refuses a fact, never decides the same again when nothing is new,
 * and its states accept every event.
 */
public final class AnySequence {

    private static final int STORIES = 150;
    private static final int COMMANDS = 80;

    private AnySequence() {}

    public static <C extends Command, S, E extends Event> void of(
            Decider<C, S, E> decider,
            Function<Random, C> first,
            Function<Random, C> any,
            Predicate<C> isFact) {
        List<E> events = new ArrayList<>();
        List<S> states = new ArrayList<>(List.of(decider.initial()));
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            S state = decider.initial();
            Instant now = Story.BEGINNING;
            for (int i = 0; i < COMMANDS; i++) {
                C command = (i == 0 ? first : any).apply(random);
                now = now.plus(Duration.ofSeconds(random.nextInt(3600)));
                try {
                    List<E> decided = decider.decide(command, state, now);
                    assertThat(decider.decide(command, state, now)).isEqualTo(decided);
                    for (E event : decided) {
                        state = decider.evolve(state, event, now);
                    }
                    events.addAll(decided);
                } catch (CommandRefused refusal) {
                    assertThat(isFact.test(command))
                            .as("seed %s refused %s for %s", seed, command, refusal.refusal())
                            .isFalse();
                }
            }
            states.add(state);
        }
        assertThat(events).as("sequences that do something").hasSizeGreaterThan(STORIES);
        everyStateAcceptsEveryEvent(decider, states, events);
    }

    private static <C extends Command, S, E extends Event> void everyStateAcceptsEveryEvent(
            Decider<C, S, E> decider, List<S> states, List<E> events) {
        Random random = new Random(7);
        for (S state : states) {
            S next = state;
            for (int i = 0; i < COMMANDS; i++) {
                next =
                        decider.evolve(
                                next, events.get(random.nextInt(events.size())), Story.BEGINNING);
                assertThat(next).isNotNull();
            }
        }
    }
}
