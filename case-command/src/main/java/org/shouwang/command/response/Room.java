package org.shouwang.command.response;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.directory.School;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Offer;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.engine.PlanEngine;
import org.shouwang.plan.engine.SchoolCalendar;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;

/** Where a response is worked on: what it is, who may do what in it, and what its forms offer. */
final class Room {

    /** Who runs the system or looks back at it is nowhere beside a student. */
    private static final Set<Role> APART = EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR);

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Cases cases;
    private final Schools schools;
    private final Staff staff;
    private final Students students;
    private final Streams streams;
    private final Plans plans;
    private final Desk desk;
    private final Targets targets;
    private final Clock clock;

    Room(
            Cases cases,
            Schools schools,
            Staff staff,
            Students students,
            Streams streams,
            Plans plans,
            Desk desk,
            Targets targets,
            Clock clock) {
        this.cases = cases;
        this.schools = schools;
        this.staff = staff;
        this.students = students;
        this.streams = streams;
        this.plans = plans;
        this.desk = desk;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * A response that somebody may act in, in the roles that allow it.
     *
     * @param plan the version that the response follows
     * @param inForce the version that the school follows now
     * @param who that is
     * @param inHand whether this person handles the case and so knows what others recorded; a class
     *     teacher who may write down what happened does not
     */
    record Entered(
            ResponseRow response,
            Standing standing,
            Plan plan,
            PlanHash inForce,
            Student student,
            ZoneId zone,
            Instant now,
            Target target,
            StaffId who,
            boolean inHand,
            List<Permit> permits) {

        Permit permit() {
            return permits.getFirst();
        }

        /** An entry of something that somebody does by saying so, now. */
        Entry nowBy(StaffId staff, EntryId id) {
            return new Entry(id, Occurred.exactly(now), staff, Optional.empty(), Optional.empty());
        }

        /** The plan's words for its steps, for refusals that name them. */
        Map<StepId, Text> steps() {
            return plan.steps().stream()
                    .collect(
                            Collectors.toMap(
                                    step -> new StepId(step.id()),
                                    step ->
                                            Text.said(
                                                    step.wording().title().zh(),
                                                    step.wording().title().en())));
        }

        /** The steps that the plan asks for before a fact of a kind, by their titles. */
        List<Text> openBefore(FactKind kind) {
            var engine = new PlanEngine(plan, SchoolCalendar.weekdays(zone));
            return engine.openBefore(kind, standing.facts(), now).stream()
                    .map(id -> steps().get(new StepId(id)))
                    .toList();
        }

        Set<GuardianId> barred() {
            return student.guardians().stream()
                    .filter(Student.Guardian::barred)
                    .map(Student.Guardian::id)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * @throws Problem.NotThere when there is no such response, or not for this person
     */
    Entered enter(Who who, String id, Action action) {
        ResponseRow row = response(id);
        Target target = targets.response(who, row);
        List<Permit> permits = desk.permits(who, action, target);
        if (permits.isEmpty()) {
            throw new Problem.NotThere();
        }
        Standing standing =
                Standing.of(streams.read(new StreamId(StreamType.RESPONSE, row.id().value())))
                        .orElseThrow(Problem.NotThere::new);
        return new Entered(
                row,
                standing,
                plans.find(standing.plan()).orElseThrow(),
                schools.planInForce(row.school(), clock.instant()).orElse(standing.plan()),
                students.find(row.student()).orElseThrow(Problem.NotThere::new),
                zone(row),
                clock.instant(),
                target,
                who.staff(),
                desk.ask(who, Action.RAISE_LEVEL, target).isPresent(),
                permits);
    }

    /** Where whoever did something in a response is led. */
    String afterwards(Who who, Entered entered, long position) {
        ResponseRow response = entered.response();
        return desk.afterwards(
                who,
                response.casefile(),
                entered.target(),
                position,
                "/do/responses/" + response.id());
    }

    /** Whether somebody may, for a page that only offers what may be done. */
    boolean may(Who who, ResponseRow response, Action action) {
        return desk.ask(who, action, targets.response(who, response)).isPresent();
    }

    /** How a colleague is called. */
    String name(StaffId colleague) {
        return staff.name(colleague).orElse("");
    }

    private ResponseRow response(String id) {
        try {
            return cases.response(ResponseId.of(id)).orElseThrow(Problem.NotThere::new);
        } catch (IllegalArgumentException _) {
            throw new Problem.NotThere();
        }
    }

    /** What the fields of a response's forms may be filled with. */
    FormContext context(Entered entered) {
        Map<String, List<Offer>> offers = new HashMap<>();
        List<Offer> colleagues = colleagues(entered.response());
        for (String field : List.of("by", "second", "staff", "to-staff")) {
            offers.put(field, colleagues);
        }
        List<Offer> guardians = entered.student().guardians().stream().map(Room::guardian).toList();
        offers.put("guardian", guardians);
        offers.put("not-to-tell", guardians);
        offers.put(
                "referral",
                entered.standing().referrals().entrySet().stream()
                        .filter(_ -> entered.inHand())
                        .map(r -> Offer.of(r.getKey().value(), r.getValue()))
                        .toList());
        offers.put("waiver", waivers(entered));
        offers.put("entry", entries(entered));
        String inForce = entered.inForce().value();
        offers.put("to-plan", List.of(new Offer(inForce, Text.said(inForce, inForce))));
        offers.put("level", levels(entered.plan()));
        offers.put("step", steps(entered.plan()));
        offers.put("code", reasons(entered.plan()));
        return new FormContext(entered.zone(), clock.instant(), offers, List.of());
    }

    private ZoneId zone(ResponseRow response) {
        return schools.find(response.school()).map(School::zone).orElseThrow(Problem.NotThere::new);
    }

    static List<Offer> levels(Plan plan) {
        return plan.levels().stream()
                .map(
                        level ->
                                new Offer(
                                        level.id(),
                                        Text.said(level.title().zh(), level.title().en())))
                .toList();
    }

    /**
     * By what each is and when it happened, so that two of a kind can be told apart. What an entry
     * is can be the very thing that a class teacher is not to learn.
     */
    private static List<Offer> entries(Entered entered) {
        return entered.standing().entries().entrySet().stream()
                .filter(e -> entered.inHand() || e.getValue().by().equals(entered.who()))
                .map(e -> new Offer(e.getKey().toString(), entry(e.getValue(), entered.zone())))
                .toList();
    }

    private static Text entry(Standing.Recorded recorded, ZoneId zone) {
        String at = WHEN.format(recorded.occurredAt().atZone(zone));
        return Text.of("form.entry.offer", Text.of("form." + recorded.form()), at);
    }

    private static List<Offer> waivers(Entered entered) {
        Map<StepId, Text> steps = entered.steps();
        return entered.standing().waiverProposals().stream()
                .map(
                        p ->
                                new Offer(
                                        p.entry().toString(),
                                        steps.getOrDefault(
                                                p.step(),
                                                Text.said(p.step().value(), p.step().value()))))
                .toList();
    }

    private static List<Offer> steps(Plan plan) {
        return plan.steps().stream()
                .map(
                        s ->
                                new Offer(
                                        s.id(),
                                        Text.said(
                                                s.wording().title().zh(),
                                                s.wording().title().en())))
                .toList();
    }

    private static List<Offer> reasons(Plan plan) {
        return plan.reasons().stream()
                .map(r -> new Offer(r.id(), Text.said(r.title().zh(), r.title().en())))
                .toList();
    }

    /** Those who work with students, by what they do: at night nobody searches a long list. */
    private List<Offer> colleagues(ResponseRow response) {
        Map<StaffId, Set<Role>> roles = schools.staffRoles(response.school(), clock.instant());
        roles.values().forEach(held -> held.removeAll(APART));
        roles.values().removeIf(Set::isEmpty);
        return staff.names(roles.keySet()).entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<StaffId, String> one) ->
                                                Collections.min(roles.get(one.getKey())))
                                .thenComparing(Map.Entry.comparingByValue()))
                .map(one -> colleague(one.getKey(), one.getValue(), roles.get(one.getKey())))
                .toList();
    }

    private static Offer colleague(StaffId id, String name, Set<Role> roles) {
        Text role = Text.of("web.role." + Collections.max(roles).name());
        return new Offer(id.toString(), Text.of("form.colleague.offer", name, role));
    }

    /** The mark of one who must not be told shows wherever the name does. */
    private static Offer guardian(Student.Guardian guardian) {
        String name = guardian.name().orElse("");
        Text relation = Text.of("choice.relation." + guardian.relation().name());
        Text label =
                guardian.barred()
                        ? Text.of("form.guardian.barred", name, relation)
                        : Text.of("form.guardian.offer", name, relation);
        return new Offer(guardian.id().toString(), label);
    }
}
