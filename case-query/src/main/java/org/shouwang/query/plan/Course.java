package org.shouwang.query.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.contract.Adult;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.fact.Facts;
import org.shouwang.plan.recorded.Instead;
import org.shouwang.plan.recorded.RecordedFacts;

/**
 * One response, read from its events.
 *
 * @param stretches in order; a new one begins when the response is moved to another plan version
 * @param ended when it was recorded to have ended
 * @param adults whom an entry names as being with the student, by its id: the facts tell adults who
 *     are no colleagues apart and do not name them
 * @param instead whom to tell in place of the guardians, where that was last decided
 */
public record Course(
        ResponseCourse.Started started,
        List<Stretch> stretches,
        Optional<Instant> ended,
        Map<UUID, Adult> adults,
        Optional<Instead> instead) {

    /**
     * A time in which one version of a plan was in force for the response.
     *
     * @param until when it gave way to the next version; empty for the last
     * @param facts all that was recorded until its end, also before its beginning
     */
    public record Stretch(PlanHash plan, Instant from, Optional<Instant> until, Facts facts) {}

    public Course {
        stretches = List.copyOf(stretches);
        adults = Map.copyOf(adults);
    }

    /**
     * @param events the stream from its first event
     * @throws IllegalStateException when it does not begin with a start
     */
    public static Course of(List<LoggedEvent> events) {
        if (events.isEmpty()
                || !(events.getFirst().event() instanceof ResponseCourse.Started started)) {
            throw new IllegalStateException("a response that does not begin with its start");
        }
        List<Stretch> stretches = new ArrayList<>();
        PlanHash plan = started.plan();
        Instant from = events.getFirst().recording().recordedAt();
        Facts facts = Facts.none();
        Optional<Instant> ended = Optional.empty();
        Map<UUID, Adult> adults = new HashMap<>();
        for (LoggedEvent logged : events) {
            var event = (ResponseEvent) logged.event();
            Instant recorded = logged.recording().recordedAt();
            if (event instanceof ResponseCourse.PlanMigrated migrated) {
                stretches.add(new Stretch(plan, from, Optional.of(recorded), facts));
                plan = migrated.to();
                from = recorded;
            }
            if (event instanceof ResponseCourse.Ended) {
                ended = Optional.of(recorded);
            }
            if (event instanceof ResponseFact.SupervisionTaken taken) {
                adults.putIfAbsent(taken.entry().id().value(), taken.adult());
            }
            facts = RecordedFacts.plus(facts, logged);
        }
        stretches.add(new Stretch(plan, from, Optional.empty(), facts));
        return new Course(
                started,
                stretches,
                ended,
                adults,
                Instead.of(events.stream().map(LoggedEvent::event).toList()));
    }

    /** The version in force after the last event. */
    public PlanHash plan() {
        return stretches.getLast().plan();
    }

    public Facts facts() {
        return stretches.getLast().facts();
    }

    /**
     * Until when a plan may ask at an instant: after the end nothing becomes due any more, but for
     * what the end itself asks for.
     */
    public Instant asked(Instant now) {
        return ended.filter(now::isAfter).orElse(now);
    }

    /** The members of staff who were ever with the student. */
    public Set<UUID> colleagues() {
        return adults.values().stream()
                .flatMap(adult -> adult.staff().stream())
                .map(StaffId::value)
                .collect(Collectors.toSet());
    }
}
