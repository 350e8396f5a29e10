package org.shouwang.query.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.PlanView;
import org.shouwang.plan.engine.Round;
import org.shouwang.plan.fact.Fact;
import org.shouwang.query.cases.Doing;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.plan.Course;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.words.Teller;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the chapters of an audit: each response by the plan that it followed. */
record Chapters(JdbcClient sql, PlanLibrary plans, Teller teller, Opened opened, Instant knownAt) {

    /**
     * @param course empty when an event of it cannot be read: then nobody can say what it asked
     */
    Chapter of(Responses.Row row, int number, Optional<Course> course) {
        List<Judgement.Part> judged =
                course.map(
                                known ->
                                        Judgement.of(
                                                known,
                                                version -> plans.engine(sql, known, version),
                                                knownAt))
                        .orElse(List.of());
        return new Chapter(
                row,
                number,
                course.map(known -> parts(row, known, judged)).orElse(List.of()),
                course.map(known -> watch(row, known, judged)).orElse(List.of()),
                apart(row),
                row.alerts().stream().flatMap(alert -> notices(alert).stream()).toList());
    }

    private List<String> apart(Responses.Row row) {
        return opened.of(row.alerts()).stream()
                .filter(entry -> entry.name().equals("alert.raised"))
                .flatMap(
                        entry -> Apart.say(entry.occurredAt(), entry.recordedAt(), teller).stream())
                .toList();
    }

    /** Empty when the alert was not known yet. */
    private Optional<Notices> notices(UUID alert) {
        return opened.stream(StreamType.ALERT, alert).stream()
                .map(LoggedEvent::event)
                .filter(AlertEvent.Raised.class::isInstance)
                .map(raised -> ((AlertEvent.Raised) raised).code().value())
                .findFirst()
                .map(
                        code ->
                                Notices.of(
                                        alert,
                                        code,
                                        opened.stream(StreamType.PAGING, alert),
                                        teller));
    }

    private List<StepAudit.Part> parts(
            Responses.Row row, Course course, List<Judgement.Part> judged) {
        var doers = new Doers(course.facts(), of(row));
        var remarks = new Remarks(opened.stream(StreamType.RESPONSE, row.id()), teller);
        return new StepAudit(doers, remarks, teller).parts(judged);
    }

    private List<WatchLines.Line> watch(
            Responses.Row row, Course course, List<Judgement.Part> judged) {
        List<Round> asked =
                judged.stream()
                        .flatMap(part -> part.asked().stream())
                        .filter(step -> Watch.isWatch(step.step().step()))
                        .flatMap(step -> step.round().stream())
                        .toList();
        List<Watch.Turn> turns =
                Watch.of(course.facts(), !asked.isEmpty(), () -> watchedUntil(course));
        List<Entries.Entry> entries = of(row);
        var doing = Doing.of(entries, opened.events(), teller);
        Optional<Instant> due = asked.stream().findFirst().flatMap(Round::due);
        return new WatchLines(course, due, entries, opened, doing, teller).of(turns);
    }

    /** Until when the plan asked that somebody stays: no later than now, or than the end. */
    private Instant watchedUntil(Course course) {
        PlanEngine engine = plans.engine(sql, course, course.plan());
        Instant until = course.asked(knownAt);
        if (!asksForWatch(engine.view(course.facts(), until))) {
            for (Fact fact : course.facts().inOrder().reversed()) {
                Instant at = fact.recordedAt();
                if (asksForWatch(engine.view(course.facts().recordedUntil(at), at))) {
                    break;
                }
                until = at;
            }
        }
        return until;
    }

    private static boolean asksForWatch(PlanView view) {
        return view.steps().stream()
                .anyMatch(step -> Watch.isWatch(step.step()) && !step.state().satisfied());
    }

    /** What was recorded of a response and of the alerts that it answered. */
    private List<Entries.Entry> of(Responses.Row row) {
        Set<UUID> streams = new HashSet<>(row.alerts());
        streams.add(row.id());
        return opened.of(streams);
    }
}
