package org.shouwang.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.wire.StoredEvent;
import org.shouwang.plan.document.Plan;
import org.shouwang.query.alerts.Alerts;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.cases.Timelines;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.Course;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit of responses. */
@Controller
final class AuditPages {

    private static final int MOST = 5_000;

    private final QueryStore store;
    private final ReadingRoom room;
    private final Things things;
    private final Tellers tellers;
    private final PlanLibrary plans;
    private final Responses responses;
    private final Entries entries;
    private final Timelines timelines;
    private final Alerts alerts;
    private final Reads reads;

    AuditPages(
            QueryStore store, ReadingRoom room, Things things, Tellers tellers, PlanLibrary plans) {
        this.store = store;
        this.room = room;
        this.things = things;
        this.tellers = tellers;
        this.plans = plans;
        this.responses = new Responses(store.sql());
        this.entries = new Entries(store.sql());
        this.timelines = new Timelines(store);
        this.alerts = new Alerts(store.sql());
        this.reads = new Reads(store.sql());
    }

    @GetMapping("/audit")
    String list(
            HttpServletRequest request,
            Who who,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        Scope scope = room.scope(who, Action.READ_AUDIT_PAGE);
        if (scope.empty()) {
            throw new Problem.NotThere();
        }
        List<Responses.Row> rows = responses.list(who, scope, instant(before));
        boolean more = rows.size() > Responses.PAGE;
        List<Responses.Row> shown = more ? rows.subList(0, Responses.PAGE) : rows;
        if (shown.isEmpty() && room.lacksApproval(who, Action.READ_AUDIT_PAGE)) {
            return "query/unapproved";
        }
        Set<UUID> students = new HashSet<>();
        shown.forEach(row -> students.add(row.student()));
        room.glimpse(request, who, Action.READ_AUDIT_PAGE, "audit", students);
        model.addAttribute("rows", shown);
        model.addAttribute("tell", tellers.of(request, Set.of(), students));
        model.addAttribute("next", more ? "/audit?before=" + shown.getLast().startedAt() : "");
        model.addAttribute("first", before.isEmpty() ? "" : "/audit");
        return "query/audits";
    }

    @GetMapping("/audit/responses/{id}")
    String response(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String stream,
            @RequestParam(defaultValue = "false") boolean late,
            Model model) {
        Optional<Thing> thing = things.response(who, id);
        model.addAttribute("permission", room.open(request, who, Action.READ_AUDIT_PAGE, thing));
        Thing file = thing.orElseThrow();
        Responses.Row row = responses.find(id).orElseThrow(Problem.NotThere::new);
        Instant now = Frame.of(request).time().now();
        Instant knownAt = instant(asOf).filter(now::isAfter).orElse(now);
        Read read = read(request, who, file, row, knownAt);
        List<Alerts.Page> pages =
                row.alerts().stream()
                        .flatMap(alert -> alerts.pages(alert).stream())
                        .filter(page -> !page.triedAt().isAfter(knownAt))
                        .toList();
        boolean ledger = room.may(who, Action.READ_LEDGER, file);
        List<Reads.Read> readers = ledger ? reads.of(row.student()) : List.of();
        Set<UUID> staff = new HashSet<>();
        pages.forEach(page -> staff.add(page.staff()));
        readers.forEach(reader -> staff.add(reader.reader()));
        model.addAttribute("response", row);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("name", read.teller().studentName(row.student()));
        model.addAttribute("tell", read.teller());
        model.addAttribute("colleagues", tellers.of(request, staff, Set.of()));
        model.addAttribute("steps", read.steps());
        model.addAttribute("pages", pages);
        model.addAttribute("readers", readers);
        model.addAttribute(
                "events",
                read.told().stream()
                        .filter(t -> stream.isEmpty() || t.stream().equals(stream))
                        .filter(t -> !late || t.late())
                        .toList());
        model.addAttribute("stream", stream);
        model.addAttribute("lateOnly", late);
        model.addAttribute("asOf", asOf);
        model.addAttribute("mayExport", room.may(who, Action.EXPORT_CSV, file));
        return "query/audit";
    }

    @GetMapping("/audit/responses/{id}/events.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request, Who who, @PathVariable UUID id) {
        Optional<Thing> thing = things.response(who, id);
        room.open(request, who, Action.EXPORT_CSV, thing);
        Responses.Row row = responses.find(id).orElseThrow(Problem.NotThere::new);
        Read read = read(request, who, thing.orElseThrow(), row, Frame.of(request).time().now());
        var csv =
                new Csv()
                        .row(
                                List.of(
                                        "position",
                                        "stream",
                                        "name",
                                        "occurred",
                                        "recorded",
                                        "late",
                                        "corrected",
                                        "by",
                                        "role",
                                        "title",
                                        "says"));
        for (Told told : read.told()) {
            csv.row(
                    List.of(
                            Long.toString(told.position()),
                            told.stream(),
                            told.name(),
                            told.occurred().toString(),
                            told.recorded().toString(),
                            Boolean.toString(told.late()),
                            Boolean.toString(told.corrected()),
                            told.by(),
                            told.actedAs(),
                            told.saying().title(),
                            told.says()));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"shouwang-" + row.code() + ".csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A response, read. */
    private record Read(Teller teller, List<Told> told, List<StepAudit.Line> steps) {}

    private Read read(
            HttpServletRequest request, Who who, Thing file, Responses.Row row, Instant knownAt) {
        List<UUID> streams = new ArrayList<>(List.of(row.id(), row.casefile()));
        streams.addAll(row.alerts());
        List<Entries.Entry> rows = entries.of(streams, knownAt, Long.MAX_VALUE, MOST).reversed();
        Map<Long, LoggedEvent> events = timelines.open(rows);
        Optional<Course> course = course(row.id(), knownAt);
        Optional<Plan> plan = course.map(c -> plans.plan(store.sql(), c.plan()));
        Set<UUID> staff = new HashSet<>();
        rows.forEach(entry -> staff.add(entry.actor()));
        Teller teller =
                tellers.of(
                        request,
                        new ArrayList<>(events.values()),
                        Set.of(row.student()),
                        staff,
                        plan,
                        room.may(who, Action.READ_CASE_NOTES, file),
                        room.may(who, Action.READ_ATTACHMENT, file));
        Map<Long, StoredEvent> raw =
                room.may(who, Action.READ_RAW_EVENTS, file)
                        ? store.streams()
                                .stored(
                                        store.sql(),
                                        rows.stream().map(Entries.Entry::position).toList())
                        : new HashMap<>();
        List<Told> told =
                rows.stream()
                        .map(
                                e ->
                                        told(
                                                e,
                                                Optional.ofNullable(events.get(e.position())),
                                                teller,
                                                raw))
                        .toList();
        List<StepAudit.Line> steps =
                course.map(c -> new StepAudit(plans.view(store.sql(), c, knownAt), teller).lines())
                        .orElse(List.of());
        return new Read(teller, told, steps);
    }

    private static Told told(
            Entries.Entry entry,
            Optional<LoggedEvent> event,
            Teller teller,
            Map<Long, StoredEvent> raw) {
        Saying saying =
                event.map(e -> teller.tell(e.event()))
                        .orElseGet(
                                () ->
                                        new Saying(
                                                teller.title(entry.name()),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                true));
        return new Told(
                entry.position(),
                entry.type().storedName(),
                entry.name(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.late(),
                entry.correctedBy().isPresent(),
                Timelines.who(entry, teller),
                entry.actedAs().map(teller::role).orElse(""),
                saying,
                Optional.ofNullable(raw.get(entry.position()))
                        .map(stored -> stored.payload() + "\n" + stored.metadata()));
    }

    private Optional<Course> course(UUID response, Instant knownAt) {
        List<LoggedEvent> known =
                store
                        .streams()
                        .read(
                                store.sql(),
                                new StreamId(StreamType.RESPONSE, response),
                                Long.MAX_VALUE)
                        .stream()
                        .filter(e -> !e.recording().recordedAt().isAfter(knownAt))
                        .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Course.of(known));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            throw new Problem.NotThere();
        }
    }
}
