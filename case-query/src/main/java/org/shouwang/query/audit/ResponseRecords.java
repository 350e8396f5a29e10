package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.fact.Facts;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.cases.Timelines;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.plan.Course;
import org.shouwang.query.plan.Courses;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.signin.Who;

/** Reads the record of a response as it stood at an instant. */
final class ResponseRecords {

    /** More events than a response has in years. */
    private static final int MOST = 5_000;

    private final QueryStore store;
    private final ReadingRoom room;
    private final Tellers tellers;
    private final PlanLibrary plans;
    private final Courses courses;
    private final Entries entries;
    private final Timelines timelines;

    ResponseRecords(QueryStore store, ReadingRoom room, Tellers tellers, PlanLibrary plans) {
        this.store = store;
        this.room = room;
        this.tellers = tellers;
        this.plans = plans;
        this.courses = new Courses(store);
        this.entries = new Entries(store.sql());
        this.timelines = new Timelines(store);
    }

    ResponseRecord read(
            HttpServletRequest request, Who who, Thing file, Responses.Row row, Instant knownAt) {
        List<UUID> streams = new ArrayList<>(List.of(row.id(), row.casefile()));
        streams.addAll(row.alerts());
        List<Entries.Entry> rows = entries.of(streams, knownAt, Long.MAX_VALUE, MOST).reversed();
        Map<Long, LoggedEvent> events = timelines.open(rows);
        Optional<Course> course = courses.of(row.id(), knownAt);
        Set<UUID> staff = new HashSet<>();
        rows.forEach(entry -> staff.add(entry.actor()));
        Teller teller =
                tellers.of(
                        request,
                        new ArrayList<>(events.values()),
                        Set.of(row.student()),
                        staff,
                        course.map(c -> plans.versions(store.sql(), c)).orElse(List.of()),
                        room.may(who, Action.READ_CASE_NOTES, file),
                        room.may(who, Action.READ_ATTACHMENT, file));
        Map<Long, StoredEvent> raw =
                room.may(who, Action.READ_RAW_EVENTS, file) ? raw(rows) : new HashMap<>();
        return new ResponseRecord(
                teller,
                rows.stream().map(e -> told(e, events, inForce(course, e, teller), raw)).toList(),
                course.map(c -> parts(c, rows, teller, knownAt)).orElse(List.of()),
                rows.size() == MOST);
    }

    private List<StepAudit.Part> parts(
            Course course, List<Entries.Entry> rows, Teller teller, Instant knownAt) {
        Facts facts = course.facts();
        return new StepAudit(new Doers(facts, rows), teller)
                .parts(
                        Judgement.of(
                                course,
                                version -> plans.engine(store.sql(), course, version),
                                knownAt));
    }

    /** Events are told in the words of the version that was in force when they were recorded. */
    private Teller inForce(Optional<Course> course, Entries.Entry entry, Teller teller) {
        Optional<Plan> version =
                course.flatMap(
                        c ->
                                c.stretches().reversed().stream()
                                        .filter(s -> !s.from().isAfter(entry.recordedAt()))
                                        .findFirst()
                                        .map(s -> plans.plan(store.sql(), s.plan())));
        return version.map(teller::under).orElse(teller);
    }

    private Map<Long, StoredEvent> raw(List<Entries.Entry> rows) {
        return store.streams()
                .stored(store.sql(), rows.stream().map(Entries.Entry::position).toList());
    }

    private static Told told(
            Entries.Entry entry,
            Map<Long, LoggedEvent> events,
            Teller teller,
            Map<Long, StoredEvent> raw) {
        Optional<LoggedEvent> event = Optional.ofNullable(events.get(entry.position()));
        Saying saying =
                event.map(e -> teller.tell(e.event()))
                        .orElseGet(() -> Saying.nothing(teller.title(entry.name())));
        return new Told(
                entry.position(),
                entry.type().storedName(),
                entry.name(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.late(),
                entry.correctedBy().isPresent(),
                entry.actor(),
                entry.actorKind().equals(Actor.Kind.STAFF.name()),
                Timelines.who(entry, teller),
                entry.actedAs().map(teller::role).orElse(""),
                saying,
                event.isEmpty(),
                Optional.ofNullable(raw.get(entry.position()))
                        .map(stored -> stored.payload() + "\n" + stored.metadata()));
    }
}
