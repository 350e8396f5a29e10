package org.shouwang.query.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.access.Action;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.log.projection.Progress;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.recorded.HomeInDoubt;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.cases.Timelines;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.Courses;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.AfterPosition;
import org.shouwang.query.store.Paged;
import org.shouwang.query.store.Place;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of alerts, and each of them. */
@Controller
final class AlertPages {

    private static final Set<String> STATES = Set.of("OPEN", "ANSWERED", "DISMISSED");
    private static final int MOST = 500;

    private final QueryStore store;
    private final PlanLibrary plans;
    private final ReadingRoom room;
    private final Things things;
    private final Tellers tellers;
    private final Progress progress;
    private final Alerts alerts;
    private final Entries entries;
    private final Timelines timelines;
    private final Courses courses;

    AlertPages(
            QueryStore store,
            ReadingRoom room,
            Things things,
            Tellers tellers,
            PlanLibrary plans,
            QueryProjections projections) {
        this.store = store;
        this.plans = plans;
        this.room = room;
        this.things = things;
        this.tellers = tellers;
        this.progress = projections.progress();
        this.alerts = new Alerts(store.sql());
        this.entries = new Entries(store.sql());
        this.timelines = new Timelines(store);
        this.courses = new Courses(store);
    }

    @GetMapping("/alerts")
    String list(
            HttpServletRequest request,
            Who who,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        Scope scope = room.scope(who, Action.READ_ALERT);
        if (scope.empty()) {
            throw new Problem.NotThere();
        }
        String all = "/alerts?state=" + state;
        Paged<Alerts.Row> page =
                Paged.of(
                        alerts.list(
                                who,
                                scope,
                                Optional.of(state).filter(STATES::contains),
                                Place.read(before)),
                        Alerts.PAGE,
                        row -> all + "&before=" + row.place(),
                        before.isEmpty() ? "" : all);
        if (page.shown().isEmpty() && room.lacksApproval(who, Action.READ_ALERT)) {
            return "query/unapproved";
        }
        Set<UUID> students = new HashSet<>();
        Set<UUID> staff = new HashSet<>();
        for (Alerts.Row row : page.shown()) {
            students.addAll(row.students());
            staff.add(row.raisedBy());
            row.holder().ifPresent(staff::add);
        }
        room.glimpse(request, who, Action.READ_ALERT, "alerts", students);
        page.into(model);
        model.addAttribute("state", state);
        model.addAttribute("tell", tellers.of(request, staff, students));
        return "query/alerts";
    }

    @GetMapping("/alerts/{id}")
    String alert(
            HttpServletRequest request,
            Who who,
            @PathVariable UUID id,
            @RequestHeader(name = "X-Live", required = false) String live,
            Model model) {
        Optional<Thing> thing = things.alert(who, id);
        model.addAttribute("permission", room.openLive(request, who, Action.READ_ALERT, thing));
        Thing file = thing.orElseThrow();
        Alerts.Row row = alerts.find(id).orElseThrow(Problem.NotThere::new);
        List<Entries.Entry> rows =
                Timelines.shown(
                        entries.timeline(
                                List.of(id), Frame.of(request).time().now(), Long.MAX_VALUE, MOST));
        Map<Long, LoggedEvent> events = timelines.open(rows);
        List<Alerts.Page> pages = alerts.pages(id);
        Set<UUID> staff = new HashSet<>();
        staff.add(row.raisedBy());
        row.holder().ifPresent(staff::add);
        row.dismissal().ifPresent(staff::add);
        Set<UUID> doubts = Doubts.of(events);
        staff.addAll(doubts);
        pages.forEach(page -> staff.add(page.staff()));
        boolean mayLedger = room.may(who, Action.READ_LEDGER, file);
        List<Alerts.Reader> readers = mayLedger ? alerts.readers(id) : List.of();
        readers.forEach(reader -> staff.add(reader.who()));
        Teller teller =
                tellers.of(
                        request,
                        new ArrayList<>(events.values()),
                        file.students(),
                        staff,
                        followed(who.school(), events.values()),
                        true,
                        room.may(who, Action.READ_ATTACHMENT, file));
        model.addAttribute("alert", row);
        model.addAttribute(
                "happened",
                rows.stream()
                        .filter(entry -> entry.name().equals("alert.raised"))
                        .map(Entries.Entry::occurredAt)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("tell", teller);
        model.addAttribute(
                "days",
                timelines.tell(rows, events, teller, Frame.of(request).time().zone(), false));
        model.addAttribute("people", Alerts.people(pages));
        model.addAttribute(
                "casefiles",
                alerts.casefiles(id).stream()
                        .filter(
                                c ->
                                        things.casefile(who, c)
                                                .filter(
                                                        t ->
                                                                room.may(
                                                                        who,
                                                                        Action.READ_CASE_TIMELINE,
                                                                        t))
                                                .isPresent())
                        .toList());
        model.addAttribute("doubts", doubts);
        model.addAttribute("mayLedger", mayLedger);
        model.addAttribute("readers", readers);
        model.addAttribute(
                "mayFollow",
                room.may(who, Action.READ_ALERT_STATUS, file)
                        || room.may(who, Action.FOLLOW_OWN_ALERT, file));
        model.addAttribute("homeInDoubt", homeInDoubt(id, Frame.of(request).time().now()));
        // A class teacher who raised it is not to learn why home is not called.
        model.addAttribute("harmKnown", room.may(who, Action.START_RESPONSE, file));
        model.addAttribute("mayTake", room.may(who, Action.ACKNOWLEDGE_ALERT, file));
        model.addAttribute("mayConfirm", mayConfirm(who, row, file));
        model.addAttribute("mayRespond", room.may(who, Action.START_RESPONSE, file));
        if (progress.isParked(new StreamId(StreamType.ALERT, id)) || events.size() < rows.size()) {
            model.addAttribute(AfterPosition.BEHIND, "PARKED");
        }
        return live == null ? "query/alert" : "query/alert :: live";
    }

    /**
     * The versions of the plan whose steps somebody left out before any response began: a school's
     * newest first, for the words of a step seldom change.
     */
    private List<Plan> followed(SchoolId school, Collection<LoggedEvent> events) {
        return events.stream().noneMatch(e -> e.event() instanceof AlertEvent.StepWaived)
                ? List.of()
                : store
                        .streams()
                        .read(store.sql(), StreamType.SCHOOL, List.of(school.value()))
                        .getOrDefault(school.value(), List.of())
                        .reversed()
                        .stream()
                        .flatMap(
                                e ->
                                        e.event() instanceof SchoolEvent.PlanInForce plan
                                                ? Stream.of(plan.plan())
                                                : Stream.empty())
                        .distinct()
                        .map(hash -> plans.plan(store.sql(), hash))
                        .toList();
    }

    /** Whether one of a family that this alert is about is suspected, and nobody has decided. */
    private boolean homeInDoubt(UUID alert, Instant now) {
        return courses.of(alerts.responses(alert), now).values().stream()
                .anyMatch(course -> HomeInDoubt.is(course.facts()));
    }

    /** Whether the dismissal waits for this reader: never for whoever proposed it. */
    private boolean mayConfirm(Who who, Alerts.Row row, Thing file) {
        return row.dismissal().filter(by -> !by.equals(who.staff().value())).isPresent()
                && room.may(who, Action.CONFIRM_DISMISSAL, file);
    }
}
