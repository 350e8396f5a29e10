package org.shouwang.command.paging;

import java.util.List;
import java.util.Optional;
import org.shouwang.command.paging.decision.PagingDecider;
import org.shouwang.command.paging.decision.PagingState;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Attempted;
import org.shouwang.contract.paging.PagingEvent.Channel;
import org.shouwang.contract.paging.PagingEvent.Delivered;
import org.shouwang.contract.paging.PagingEvent.Failed;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.contract.paging.PagingEvent.Target;

/**
 * The paging of one alert as it stands in its stream.
 *
 * @param events in order; none when it has not begun
 */
public record PagingStory(PagingState state, List<LoggedEvent> events) {

    public PagingStory {
        events = List.copyOf(events);
    }

    static PagingStory of(List<LoggedEvent> events) {
        PagingDecider decider = new PagingDecider();
        PagingState state = decider.initial();
        for (LoggedEvent logged : events) {
            state =
                    decider.evolve(
                            state, (PagingEvent) logged.event(), logged.recording().recordedAt());
        }
        return new PagingStory(state, events);
    }

    /** The attempts made for somebody in a step, the last word of each beside it. */
    public List<Try> tries(int round, int step) {
        return events.stream()
                .filter(
                        logged ->
                                logged.event() instanceof Attempted attempt
                                        && attempt.round() == round
                                        && attempt.step() == step)
                .map(logged -> tried(logged, (Attempted) logged.event()))
                .toList();
    }

    private Try tried(LoggedEvent logged, Attempted attempt) {
        Optional<LoggedEvent> outcome =
                events.stream()
                        .filter(
                                other ->
                                        switch ((PagingEvent) other.event()) {
                                            case Delivered d ->
                                                    d.attempt().equals(attempt.attempt());
                                            case Failed f -> f.attempt().equals(attempt.attempt());
                                            default -> false;
                                        })
                        .reduce((_, last) -> last);
        return new Try(logged, attempt, outcome);
    }

    /** Whether everything that could be tried in a step has failed for good. */
    boolean isHopeless(int round, int step, List<Target> targets) {
        List<Try> tries = tries(round, step);
        return targets.stream()
                .allMatch(
                        target ->
                                List.of(Channel.values()).stream()
                                        .allMatch(
                                                channel ->
                                                        tries.stream()
                                                                .anyMatch(
                                                                        t ->
                                                                                t.failedForGood(
                                                                                        target,
                                                                                        channel))));
    }

    /** One attempt to tell somebody, and what became of it. */
    public record Try(LoggedEvent logged, Attempted attempt, Optional<LoggedEvent> outcome) {

        public boolean delivered() {
            return outcome.map(LoggedEvent::event).filter(Delivered.class::isInstance).isPresent();
        }

        public Optional<Failure> failure() {
            return outcome.map(LoggedEvent::event)
                    .filter(Failed.class::isInstance)
                    .map(event -> ((Failed) event).failure());
        }

        private boolean failedForGood(Target target, Channel channel) {
            return attempt.staff().equals(target.staff())
                    && attempt.channel() == channel
                    && failure().filter(Failure::isForGood).isPresent();
        }
    }
}
