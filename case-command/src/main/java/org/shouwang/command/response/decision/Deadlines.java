package org.shouwang.command.response.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.engine.Deadline;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.recorded.TheEnd;

/**
 * Deadlines are told when they come into being and when they have passed; each once. After the end
 * those alone that the end brought.
 */
final class Deadlines {

    private final Course course;
    private final PlanEngine engine;

    Deadlines(Course course, PlanEngine engine) {
        this.course = course;
        this.engine = engine;
    }

    List<ResponseEvent> toAnnounce() {
        return TheEnd.running(engine, course.facts()).stream()
                .filter(deadline -> !course.announced().contains(deadline))
                .map(Deadlines::due)
                .toList();
    }

    /**
     * What has passed by now and was not told yet, in the order of the deadlines; waivers that ran
     * out first.
     */
    List<ResponseEvent> passed(Instant now) {
        boolean runs = TheEnd.before(course.facts()).isEmpty();
        var events = new ArrayList<ResponseEvent>(runs ? expired(now) : List.of());
        Set<Deadline> running = new HashSet<>(TheEnd.running(engine, course.facts()));
        running.stream()
                .filter(deadline -> !deadline.dueAt().isAfter(now))
                .filter(deadline -> !course.overdue().contains(deadline))
                .sorted(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::step))
                .map(
                        d ->
                                new ResponseCourse.StepOverdue(
                                        new StepId(d.step()), d.round(), d.dueAt()))
                .forEach(events::add);
        return events;
    }

    private List<ResponseEvent> expired(Instant now) {
        return course.waivers().values().stream()
                .filter(waiver -> waiver.dueAt().filter(until -> !until.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(waiver -> waiver.entry().value()))
                .<ResponseEvent>map(w -> new ResponseCourse.WaiverExpired(w.step(), w.entry()))
                .toList();
    }

    private static ResponseEvent due(Deadline deadline) {
        return new ResponseCourse.StepDue(
                new StepId(deadline.step()), deadline.round(), Optional.of(deadline.dueAt()));
    }
}
