package org.shouwang.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
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
import org.shouwang.log.projection.Progress;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.engine.HomeCalls;
import org.shouwang.plan.recorded.HomeInDoubt;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Permission;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.Course;
import org.shouwang.query.plan.Courses;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.AfterPosition;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: what happened, and where its plan is. */
@Controller
final class CasePage {

    private static final int MOST = 300;
    private static final String NEWEST = "9223372036854775807";

    private final QueryStore store;
    private final ReadingRoom room;
    private final Things things;
    private final Tellers tellers;
    private final PlanLibrary plans;
    private final Progress progress;
    private final CaseStreams streams;
    private final Entries entries;
    private final StudentEntries studentEntries;
    private final Timelines timelines;
    private final Files files;
    private final Courses courses;
    private final PlanPanel panel;
    private final Pending pending;
    private final Past past;
    private final Apart apart;
    private final OfAnother ofAnother;
    private final DangerTold dangerTold;
    private final Merged merged;
    private final SafetyBriefs briefs;
    private final SafetyPlans safetyPlans;

    CasePage(
            QueryStore store,
            ReadingRoom room,
            Things things,
            Tellers tellers,
            PlanLibrary plans,
            QueryProjections projections,
            CaseStreams streams) {
        this.store = store;
        this.room = room;
        this.things = things;
        this.tellers = tellers;
        this.plans = plans;
        this.progress = projections.progress();
        this.streams = streams;
        this.entries = new Entries(store.sql());
        this.studentEntries = new StudentEntries(store);
        this.timelines = new Timelines(store);
        this.files = new Files(store.sql());
        this.courses = new Courses(store);
        this.panel = new PlanPanel(store.sql(), plans);
        this.past = new Past(store);
        this.apart = new Apart(store.sql(), room, things);
        this.ofAnother = new OfAnother(store.sql());
        this.dangerTold = new DangerTold(store.sql());
        this.pending = new Pending(store.sql(), room, plans);
        this.merged = new Merged(store.sql(), room, things);
        this.briefs = new SafetyBriefs(store, room, tellers);
        this.safetyPlans = new SafetyPlans(timelines, entries);
    }

    @GetMapping("/cases/{id}")
    String casefile(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "X-Live", required = false) String live,
            Model model) {
        Optional<Thing> thing = things.casefile(who, id);
        if (thing.filter(t -> room.may(who, Action.READ_CASE_TIMELINE, t)).isEmpty()) {
            return briefs.draw(request, who, id, thing, model);
        }
        Permission permission =
                asOf == null && before == Long.MAX_VALUE
                        ? room.openLive(request, who, Action.READ_CASE_TIMELINE, thing)
                        : room.open(request, who, Action.READ_CASE_TIMELINE, thing);
        Thing file = thing.orElseThrow();
        ZoneId zone = Frame.of(request).time().zone();
        Instant now = Frame.of(request).time().now();
        Optional<Instant> asked = Optional.ofNullable(asOf).flatMap(text -> AsOf.read(text, zone));
        Instant knownAt = asked.filter(now::isAfter).orElse(now);
        List<Files.Response> responses =
                files.responses(id).stream()
                        .filter(response -> !response.startedAt().isAfter(knownAt))
                        .toList();
        Files.File today = files.find(id);
        Past.Then then =
                asked.isPresent()
                        ? past.of(today, responses, knownAt)
                        : new Past.Then(today, files.participants(id));
        Files.File row = then.file();
        CaseStreams.OfCase ofCase = streams.of(id);
        List<Entries.Entry> rows = entries.timeline(ofCase.ids().toList(), knownAt, before, MOST);
        boolean full = Entries.full(rows, MOST);
        List<Entries.Entry> shown =
                StudentEntries.among(
                        Timelines.shown(rows),
                        studentEntries.of(
                                today.student(),
                                today.openedAt(),
                                knownAt,
                                full ? rows.getLast().position() : 0,
                                before));
        Map<Long, LoggedEvent> events = timelines.open(shown);
        Optional<Course> course = row.latest().flatMap(r -> courses.of(r, knownAt));
        List<Plan> versions = course.map(c -> plans.versions(store.sql(), c)).orElse(List.of());
        List<Files.Participant> people = then.people();
        List<Pending.Row> waiting = asked.isEmpty() ? pending.of(id) : List.of();
        List<Merged.Other> others = merged.of(who, row.student());
        Optional<SafetyPlans.InForce> safety = safetyPlans.of(ofCase.responses(), knownAt);
        Map<Long, LoggedEvent> told = new HashMap<>(events);
        safety.ifPresent(plan -> told.put(plan.position(), plan.logged()));
        List<OfAnother.Alert> ofAnother =
                asked.isEmpty() ? this.ofAnother.of(id, row.student()) : List.of();
        Set<UUID> more = new HashSet<>(course.map(Course::colleagues).orElse(Set.of()));
        ofAnother.forEach(alert -> more.add(alert.by()));
        Teller teller =
                teller(request, who, file, row, people, told, versions, waiting, others, more);

        model.addAttribute("permission", permission);
        model.addAttribute("file", row);
        model.addAttribute("student", teller.students().get(row.student()));
        model.addAttribute("name", teller.studentName(row.student()));
        boolean calling = room.may(who, Action.READ_GUARDIAN_PHONE, file);
        boolean inDoubt = inDoubt(course) || (asked.isPresent() && inDoubt(now(today)));
        // Whom to call is said as it is now, also where the page shows an earlier day.
        Optional<Course> running =
                (asked.isPresent() ? now(today) : course).filter(c -> c.ended().isEmpty());
        boolean silent = calling && running.filter(c -> HomeCalls.forbidden(c.facts())).isPresent();
        model.addAttribute("homeInDoubt", inDoubt);
        model.addAttribute("silent", silent && !inDoubt);
        model.addAttribute("phones", calling && !silent && !inDoubt);
        model.addAttribute(
                "instead",
                silent || inDoubt ? null : running.flatMap(Course::instead).orElse(null));
        model.addAttribute("people", people);
        model.addAttribute("pending", pending.tell(waiting, who, file, teller));
        model.addAttribute("merged", others);
        model.addAttribute("apart", asked.isEmpty() ? apart.of(who, row.student(), id) : List.of());
        model.addAttribute("ofAnother", ofAnother);
        model.addAttribute("dangerTold", asked.isEmpty() ? dangerTold.of(id) : List.of());
        model.addAttribute("tell", teller);
        model.addAttribute(
                "days",
                timelines.tell(
                        shown,
                        events,
                        teller,
                        zone,
                        asked.isEmpty() && room.may(who, Action.CORRECT_ENTRY, file)));
        model.addAttribute(
                "earlier", full ? "/cases/" + id + "?before=" + rows.getLast().position() : null);
        if (before == Long.MAX_VALUE) {
            new Atop(rows, shown, events, teller)
                    .fill(
                            model,
                            AfterPosition.read(after).filter(_ -> asked.isEmpty()),
                            who.staff().value(),
                            row.latest());
        }
        model.addAttribute("asOf", asked.isPresent() ? knownAt : null);
        model.addAttribute("asOfField", Frame.of(request).time().field(knownAt));
        model.addAttribute("responses", responses);
        model.addAttribute("then", Frame.of(request).time().at(knownAt));
        model.addAttribute("acts", CaseActs.of(room, who, file, asked.isPresent()));
        model.addAttribute("audits", room.may(who, Action.READ_AUDIT_PAGE, file));
        safety.ifPresent(plan -> safetyPlans.fill(model, plan, teller));
        model.addAttribute(
                "afterEnd",
                panel.afterTheEnd(
                        courses.of(
                                responses.stream()
                                        .filter(r -> r.endedAt().isPresent())
                                        .map(Files.Response::id)
                                        .toList(),
                                knownAt),
                        knownAt,
                        teller));
        course.ifPresent(
                c ->
                        panel.fill(
                                model,
                                c,
                                knownAt,
                                row.latest().orElseThrow(),
                                events.values(),
                                teller));
        if (ofCase.streams().stream().anyMatch(progress::isParked)
                || events.size() < shown.size()) {
            model.addAttribute(AfterPosition.BEHIND, "PARKED");
        }
        return live == null ? "query/case" : "query/case :: live";
    }

    /** A number that is hidden today is not found by looking at an earlier day. */
    private static boolean inDoubt(Optional<Course> course) {
        return course.filter(c -> HomeInDoubt.is(c.facts())).isPresent();
    }

    private Optional<Course> now(Files.File today) {
        return today.latest().flatMap(response -> courses.of(response, Instant.MAX));
    }

    private Teller teller(
            HttpServletRequest request,
            Who who,
            Thing file,
            Files.File row,
            List<Files.Participant> people,
            Map<Long, LoggedEvent> events,
            List<Plan> versions,
            List<Pending.Row> waiting,
            List<Merged.Other> others,
            Set<UUID> watching) {
        Set<UUID> more = new HashSet<>(watching);
        waiting.forEach(proposal -> more.add(proposal.by()));
        Set<UUID> students = new HashSet<>(Set.of(row.student()));
        others.forEach(other -> students.add(other.student()));
        people.forEach(p -> more.add(p.staff()));
        row.lead().ifPresent(more::add);
        return tellers.of(
                request,
                new ArrayList<>(events.values()),
                students,
                more,
                versions,
                room.may(who, Action.READ_CASE_NOTES, file),
                room.may(who, Action.READ_ATTACHMENT, file));
    }
}
