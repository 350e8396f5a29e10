package org.shouwang.command.worry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.directory.Cases.WorryRow;
import org.shouwang.command.store.StoredStreams;
import org.shouwang.command.worry.decision.WorryDecider;
import org.shouwang.command.worry.decision.WorryState;
import org.shouwang.command.worry.decision.WorryState.Known;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.worry.WorryEvent;
import org.shouwang.web.problem.Problem;

/** Reads how a worry stands, from its stream. */
final class Worries {

    private final StoredStreams streams;
    private final WorryDecider decider;
    private final TriageTimes times;

    Worries(StoredStreams streams, WorryDecider decider, TriageTimes times) {
        this.streams = streams;
        this.decider = decider;
        this.times = times;
    }

    /** One worry and everything that happened to it, in order. */
    record Story(Known state, List<LoggedEvent> events) {

        Story {
            events = List.copyOf(events);
        }

        WorryId id() {
            return state.reported().worry();
        }

        WorryRow row() {
            var reported = state.reported();
            return new WorryRow(id(), reported.school(), reported.student(), reported.by());
        }
    }

    Optional<Story> find(WorryId worry) {
        return story(streams.read(stream(worry)));
    }

    /** Those of some worries that there are, in one round trip. */
    List<Story> find(Collection<WorryId> ids) {
        return streams.read(ids.stream().map(Worries::stream).toList()).values().stream()
                .flatMap(events -> story(events).stream())
                .toList();
    }

    private static StreamId stream(WorryId worry) {
        return new StreamId(StreamType.WORRY, worry.value());
    }

    private Optional<Story> story(List<LoggedEvent> events) {
        WorryState state = decider.initial();
        for (LoggedEvent logged : events) {
            state =
                    decider.evolve(
                            state, (WorryEvent) logged.event(), logged.recording().recordedAt());
        }
        return state instanceof Known known
                ? Optional.of(new Story(known, events))
                : Optional.empty();
    }

    /**
     * @throws Problem.NotThere when there is none
     */
    Story get(WorryId worry) {
        return find(worry).orElseThrow(Problem.NotThere::new);
    }

    /** When somebody must have looked at what is told now, by the school's calendar. */
    Instant triageBy(SchoolId school, ZoneId zone, Instant now) {
        return new WorkingTime(zone, daysOff(school)).after(now, times.answer());
    }

    private Set<LocalDate> daysOff(SchoolId school) {
        return streams.read(new StreamId(StreamType.SCHOOL, school.value())).stream()
                .map(LoggedEvent::event)
                .filter(SchoolEvent.CalendarSet.class::isInstance)
                .map(event -> ((SchoolEvent.CalendarSet) event).daysOff())
                .reduce(Set.of(), (_, last) -> last);
    }
}
