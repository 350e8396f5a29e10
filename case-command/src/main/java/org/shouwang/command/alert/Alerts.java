package org.shouwang.command.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shouwang.command.alert.decision.AlertDecider;
import org.shouwang.command.alert.decision.AlertState;
import org.shouwang.command.alert.decision.AlertState.Known;
import org.shouwang.command.store.StoredStreams;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AlertId;
import org.shouwang.web.problem.Problem;

/** Reads how an alert stands, from its stream. */
final class Alerts {

    private final StoredStreams streams;
    private final AlertDecider decider;

    Alerts(StoredStreams streams, AlertDecider decider) {
        this.streams = streams;
        this.decider = decider;
    }

    static StreamId stream(AlertId alert) {
        return new StreamId(StreamType.ALERT, alert.value());
    }

    Optional<AlertStory> find(AlertId alert) {
        return story(streams.read(stream(alert)));
    }

    /**
     * Those of some alerts that there are, in one round trip.
     *
     * @param unread is told of each that cannot be read
     */
    Map<AlertId, AlertStory> find(Collection<AlertId> alerts, Consumer<AlertId> unread) {
        return streams
                .read(
                        alerts.stream().map(Alerts::stream).toList(),
                        broken -> unread.accept(new AlertId(broken.stream().id())))
                .values()
                .stream()
                .flatMap(events -> story(events).stream())
                .collect(Collectors.toMap(AlertStory::id, story -> story));
    }

    private Optional<AlertStory> story(List<LoggedEvent> events) {
        AlertState state = decider.initial();
        for (LoggedEvent logged : events) {
            state =
                    decider.evolve(
                            state, (AlertEvent) logged.event(), logged.recording().recordedAt());
        }
        return state instanceof Known known
                ? Optional.of(new AlertStory(known, events))
                : Optional.empty();
    }

    /**
     * @throws Problem.NotThere when there is none
     */
    AlertStory get(AlertId alert) {
        return find(alert).orElseThrow(Problem.NotThere::new);
    }
}
