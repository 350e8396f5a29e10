package org.shouwang.query.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.Plan;
import org.shouwang.query.cases.Doing;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.cases.Timelines;
import org.shouwang.query.plan.Course;
import org.shouwang.query.words.Attempts;
import org.shouwang.query.words.Notice;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;

/**
 * Tells events as an auditor reads them, each in the words of the plan version that was in force
 * for its response when it was recorded.
 */
final class Telling {

    private final Teller teller;
    private final Map<UUID, Course> courses;
    private final Function<PlanHash, Plan> plans;
    private final Attempts attempts;
    private final Doing doing;
    private final Map<UUID, UUID> responses = new HashMap<>();
    private final Map<PlanHash, Teller> tellers = new HashMap<>();

    Telling(
            Teller teller,
            List<Responses.Row> rows,
            Map<UUID, Course> courses,
            Function<PlanHash, Plan> plans,
            Attempts attempts,
            Doing doing) {
        this.teller = teller;
        this.courses = courses;
        this.plans = plans;
        this.attempts = attempts;
        this.doing = doing;
        for (Responses.Row row : rows) {
            responses.put(row.id(), row.id());
            row.alerts().forEach(alert -> responses.putIfAbsent(alert, row.id()));
        }
    }

    /**
     * @param event empty when it cannot be read
     */
    Told told(Entries.Entry entry, Optional<LoggedEvent> event) {
        Teller words =
                Optional.ofNullable(responses.get(entry.stream()))
                        .map(id -> inForce(id, entry.recordedAt()))
                        .orElse(teller);
        return words.orLine(
                entry.position(),
                () ->
                        told(
                                entry,
                                event,
                                words,
                                saying(entry, event, words),
                                doing.who(entry),
                                doing.as(entry),
                                event.flatMap(e -> attempts.notice(e.event(), words))),
                says ->
                        told(
                                entry,
                                event,
                                words,
                                says,
                                doing.recorder(entry),
                                recorderAs(entry, words),
                                Optional.empty()));
    }

    private Saying saying(Entries.Entry entry, Optional<LoggedEvent> event, Teller words) {
        return event.map(e -> attempts.named(e.event(), words.tell(e.event()), words))
                .orElseGet(() -> Saying.nothing(words.title(entry.name())));
    }

    private Told told(
            Entries.Entry entry,
            Optional<LoggedEvent> event,
            Teller words,
            Saying saying,
            String who,
            String as,
            Optional<Notice> notice) {
        return new Told(
                entry.position(),
                Optional.ofNullable(responses.get(entry.stream())),
                entry.type().storedName(),
                entry.stream(),
                entry.name(),
                Timelines.occurred(entry, event),
                entry.recordedAt(),
                entry.late(),
                entry.correctedBy().isPresent(),
                entry.actor(),
                Doing.human(entry),
                who,
                as,
                saying,
                event.isEmpty(),
                notice);
    }

    private static String recorderAs(Entries.Entry entry, Teller words) {
        return entry.actedAs().filter(_ -> Doing.human(entry)).map(words::role).orElse("");
    }

    private Teller inForce(UUID response, Instant at) {
        return Optional.ofNullable(courses.get(response)).stream()
                .flatMap(course -> course.stretches().reversed().stream())
                .filter(stretch -> !stretch.from().isAfter(at))
                .findFirst()
                .map(Course.Stretch::plan)
                .map(hash -> tellers.computeIfAbsent(hash, h -> teller.under(plans.apply(h))))
                .orElse(teller);
    }
}
