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
        return new Chapter(
                row,
                number,
                course.map(known -> parts(row, known)).orElse(List.of()),
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

    private List<StepAudit.Part> parts(Responses.Row row, Course course) {
        Set<UUID> streams = new HashSet<>(row.alerts());
        streams.add(row.id());
        var doers = new Doers(course.facts(), opened.of(streams));
        var remarks = new Remarks(opened.stream(StreamType.RESPONSE, row.id()), teller);
        return new StepAudit(doers, remarks, teller)
                .parts(
                        Judgement.of(
                                course, version -> plans.engine(sql, course, version), knownAt));
    }
}
