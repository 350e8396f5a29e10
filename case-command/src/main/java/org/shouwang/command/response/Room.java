package org.shouwang.command.response;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.directory.School;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.directory.Students;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;

/** Where a response is worked on: what it is, and who may do what in it. */
final class Room {

    private final Cases cases;
    private final Schools schools;
    private final Staff staff;
    private final Students students;
    private final Streams streams;
    private final Plans plans;
    private final Desk desk;
    private final Targets targets;
    private final Clock clock;
    private final Shown shown;
    private final Offered offered;

    Room(
            Cases cases,
            Schools schools,
            Staff staff,
            Students students,
            Streams streams,
            Plans plans,
            Desk desk,
            Targets targets,
            Clock clock,
            Shown shown) {
        this.cases = cases;
        this.schools = schools;
        this.staff = staff;
        this.students = students;
        this.streams = streams;
        this.plans = plans;
        this.desk = desk;
        this.targets = targets;
        this.clock = clock;
        this.shown = shown;
        this.offered = new Offered(schools, staff);
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
                Seen.of(standing, streams),
                plans.find(standing.plan()).orElseThrow(),
                schools.planInForce(row.school(), clock.instant()).orElse(standing.plan()),
                students.find(row.student()).orElseThrow(Problem.NotThere::new),
                zone(row),
                clock.instant(),
                target,
                who.staff(),
                handles(who, target),
                knowsOfHarm(who, target, standing),
                permits);
    }

    /** What others recorded is for whoever handles the case and may read its file. */
    private boolean handles(Who who, Target target) {
        return desk.ask(who, Action.RAISE_LEVEL, target).isPresent()
                && desk.ask(who, Action.READ_CASE_TIMELINE, target).isPresent();
    }

    /** A class teacher is not to learn why home is not called; who has to decide on it is. */
    private boolean knowsOfHarm(Who who, Target target, Standing standing) {
        return handles(who, target)
                || desk.ask(who, Action.DECIDE_SAFE_CONTACT, target).isPresent()
                || standing.saidHarm(who.staff());
    }

    /** Written down before a page of the response is drawn. */
    void shows(Entered entered, HttpServletRequest request) {
        shown.to(
                entered.permit(),
                Shown.What.RESPONSE,
                entered.response().id().value(),
                Letter.requestId(request));
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

    /** The same, or to the alert that was raised with what was told. */
    String afterwards(Who who, Entered entered, Taking.Taken taken) {
        return taken.alert()
                .map(alert -> "redirect:/raise/" + alert)
                .orElseGet(() -> afterwards(who, entered, taken.position()));
    }

    /** Whether somebody may, for a page that only offers what may be done. */
    boolean may(Who who, ResponseRow response, Action action) {
        return desk.ask(who, action, targets.response(who, response)).isPresent();
    }

    /** Every role in which somebody may. */
    List<Permit> permits(Who who, ResponseRow response, Action action) {
        return desk.permits(who, action, targets.response(who, response));
    }

    /** How a colleague is called. */
    String name(StaffId colleague) {
        return staff.name(colleague).orElse("");
    }

    /** What speaks against counting somebody who proposed something as one of two. */
    List<Text> doubts(StaffId proposer, Entered entered) {
        List<Text> doubts = new ArrayList<>();
        if (!schools.staffRoles(entered.response().school(), entered.now()).containsKey(proposer)) {
            doubts.add(Text.of("response.proposer.left", name(proposer)));
        }
        if (cases.conflicted(proposer, Set.of(entered.student().id()))) {
            doubts.add(Text.of("response.proposer.conflict", name(proposer)));
        }
        return doubts;
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
        return offered.context(entered, clock.instant());
    }

    private ZoneId zone(ResponseRow response) {
        return schools.find(response.school()).map(School::zone).orElseThrow(Problem.NotThere::new);
    }
}
