package org.shouwang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shouwang.contract.Event;
import org.shouwang.contract.token.StepId;

/**
 * What happened, what is wished, what comes of it: {@code given(..).after(..).when(..).then(..)}.
 * Every step is a new story, so that a test may branch.
 */
public final class Story<C extends Command, S, E extends Event> {

    /** Every story begins at five past eleven in the evening in Shanghai. */
    public static final Instant BEGINNING = Instant.parse("2026-11-22T15:05:00Z");

    private final Decider<C, S, E> decider;
    private final S state;
    private final Instant now;

    private Story(Decider<C, S, E> decider, S state, Instant now) {
        this.decider = decider;
        this.state = state;
        this.now = now;
    }

    public static <C extends Command, S, E extends Event> Story<C, S, E> of(
            Decider<C, S, E> decider) {
        return new Story<>(decider, decider.initial(), BEGINNING);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Story<C, S, E> given(E... events) {
        return with(List.of(events));
    }

    /** Something else was wished before, and happened. */
    public Story<C, S, E> givenThat(C command) {
        return with(decider.decide(command, state, now));
    }

    /** The same by somebody who has looked at how it stands. */
    public Story<C, S, E> givenThat(Function<S, C> looked) {
        return givenThat(looked.apply(state));
    }

    public Wish when(Function<S, C> looked) {
        return when(looked.apply(state));
    }

    public Story<C, S, E> after(Duration time) {
        return new Story<>(decider, state, now.plus(time));
    }

    public Story<C, S, E> afterMinutes(int minutes) {
        return after(Duration.ofMinutes(minutes));
    }

    public Wish when(C command) {
        return new Wish(command);
    }

    public S state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    private Story<C, S, E> with(List<E> events) {
        S next = state;
        for (E event : events) {
            next = decider.evolve(next, event, now);
        }
        return new Story<>(decider, next, now);
    }

    /** A command, waiting to be judged. */
    public final class Wish {

        private final C command;

        private Wish(C command) {
            this.command = command;
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Story<C, S, E> then(E... events) {
            assertThat(decider.decide(command, state, now))
                    .containsExactlyElementsOf(List.of(events));
            return givenThat(command);
        }

        public void thenNothing() {
            assertThat(decider.decide(command, state, now)).isEmpty();
        }

        public void thenRefused(Refusal refusal) {
            refused(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
        }

        /** Refused, and these steps of the plan are named, in this order. */
        public void thenRefused(Refusal refusal, StepId... steps) {
            refused(
                    refused -> {
                        assertThat(refused.refusal()).isEqualTo(refusal);
                        assertThat(refused.unmetSteps()).containsExactly(steps);
                    });
        }

        private void refused(Consumer<CommandRefused> check) {
            assertThatThrownBy(() -> decider.decide(command, state, now))
                    .isInstanceOfSatisfying(CommandRefused.class, check);
        }
    }
}
