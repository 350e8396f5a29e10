package org.shouwang.command.schedule;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Duties;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.membership.Grants;
import org.shouwang.command.membership.Grants.Grant;
import org.shouwang.command.schedule.Week.Turn;
import org.shouwang.command.schedule.decision.ScheduleCommand;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The duty list: a week of it, where nobody is on duty, and adding and withdrawing turns. */
@Controller
final class SchedulePage {

    /** Who can be called as such; the others are not told of alerts in their role. */
    private static final Set<Role> CALLED =
            EnumSet.of(
                    Role.COUNSELOR,
                    Role.PSYCHOLOGY_LEAD,
                    Role.MORAL_EDUCATION_DIRECTOR,
                    Role.PRINCIPAL,
                    Role.DUTY_TEACHER);

    private final Duties duties;
    private final Grants grants;
    private final Staff staff;
    private final Office office;

    SchedulePage(Duties duties, Grants grants, Staff staff, Office office) {
        this.duties = duties;
        this.grants = grants;
        this.staff = staff;
        this.office = office;
    }

    @GetMapping("/do/schedule")
    ModelAndView draw(Form form, Who who, @RequestParam(defaultValue = "") String week) {
        office.permit(who, Action.READ_DUTY_LIST);
        return page(who, week);
    }

    @PostMapping({"/do/schedule", "/api/v1/schedule"})
    ModelAndView assign(
            Form form, Who who, HttpServletRequest request, HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_DUTY_LIST);
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent, () -> assigned(sent, permit), () -> page(who, form.value("week")));
    }

    @PostMapping({"/do/schedule/{duty}/withdraw", "/api/v1/schedule/{duty}/withdraw"})
    ModelAndView withdraw(
            Form form,
            Who who,
            @PathVariable DutyId duty,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_DUTY_LIST);
        var sent = new Sent(form, who, request, response);
        String week = form.value("week");
        return office.answer(
                sent,
                () ->
                        Done.of(
                                where(monday(week, permit.school())),
                                office.send(
                                        permit,
                                        sent,
                                        new ScheduleCommand.WithdrawDuty(
                                                duty, permit.school(), permit.staff()))),
                () -> page(who, week));
    }

    private Optional<Done> assigned(Sent sent, Permit permit) {
        Form form = sent.form();
        ZoneId zone = office.zone(permit.school());
        Reading read = Reading.of(form);
        Optional<Grant> chosen =
                callable(permit.school()).stream()
                        .filter(grant -> grant.id().toString().equals(form.value("turn")))
                        .findFirst();
        if (chosen.isEmpty()) {
            form.wrong("turn", Text.of("web.fault.choose"));
        }
        Optional<Instant> from = read.time("from", zone);
        Optional<Instant> until = read.time("until", zone);
        if (from.isPresent() && until.filter(end -> !end.isAfter(from.get())).isPresent()) {
            form.wrong("until", Text.of("people.fault.ends_first"));
        }
        if (!form.ok()) {
            return Optional.empty();
        }
        Grant who = chosen.orElseThrow();
        // A turn that began before the role did counts from now on.
        Instant counts = from.filter(office.now()::isBefore).orElseGet(office::now);
        var assign =
                new ScheduleCommand.AssignDuty(
                        new DutyId(sent.letter().id().value()),
                        permit.school(),
                        who.staff(),
                        who.role(),
                        from.orElseThrow(),
                        until.orElseThrow(),
                        grants.held(permit.school(), who.staff(), counts, until.orElseThrow()),
                        permit.staff());
        LocalDate day = from.orElseThrow().atZone(zone).toLocalDate();
        return Done.of(where(Week.mondayOf(day)), office.send(permit, sent, assign));
    }

    /** Roles that last on: one person may stand in the choice as two. */
    private List<Grant> callable(SchoolId school) {
        return grants.of(school).stream()
                .filter(grant -> CALLED.contains(grant.role()))
                .filter(grant -> grant.lastsBeyond(office.now()))
                .toList();
    }

    private static String where(LocalDate monday) {
        return "/do/schedule?week=" + monday;
    }

    private LocalDate monday(String week, SchoolId school) {
        try {
            return Week.mondayOf(LocalDate.parse(week));
        } catch (DateTimeException _) {
            return Week.mondayOf(office.now().atZone(office.zone(school)).toLocalDate());
        }
    }

    private ModelAndView page(Who who, String asked) {
        SchoolId school = who.school();
        ZoneId zone = office.zone(school);
        Instant now = office.now();
        LocalDate monday = monday(asked, school);
        Instant until = now.plus(Gaps.AHEAD);
        return office.page("people/schedule", "schedule", who)
                .addObject(
                        "week",
                        Week.of(
                                monday,
                                turns(school, monday, zone),
                                zone,
                                now.atZone(zone).toLocalDate()))
                .addObject("gaps", Gaps.in(duties.between(school, now, until), now, until))
                .addObject("may", office.may(who, Action.MANAGE_DUTY_LIST))
                .addObject("people", people(school));
    }

    private List<Turn> turns(SchoolId school, LocalDate monday, ZoneId zone) {
        var shown =
                duties.between(
                        school,
                        monday.atStartOfDay(zone).toInstant(),
                        monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        Map<StaffId, String> names = staff.names(shown.stream().map(Duties.Duty::staff).toList());
        return shown.stream()
                .map(
                        d ->
                                new Turn(
                                        d.id().toString(),
                                        names.getOrDefault(d.staff(), ""),
                                        d.as(),
                                        d.from(),
                                        d.until(),
                                        !d.until().isAfter(office.now())))
                .toList();
    }

    private List<Choice> people(SchoolId school) {
        List<Grant> all = callable(school);
        Map<StaffId, String> names = staff.names(all.stream().map(Grant::staff).toList());
        return all.stream()
                .map(
                        grant ->
                                Choice.of(
                                        grant.id().toString(),
                                        Text.of(
                                                "people.turn.who",
                                                names.getOrDefault(grant.staff(), ""),
                                                Text.of("web.role." + grant.role()))))
                .toList();
    }
}
