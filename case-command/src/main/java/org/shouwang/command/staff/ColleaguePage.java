package org.shouwang.command.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.access.Action;
import org.shouwang.command.Command;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.membership.Administrators;
import org.shouwang.command.membership.Grants.Grant;
import org.shouwang.command.membership.RoleFields;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One member of staff: roles, a new link, leaving. */
@Controller
final class ColleaguePage {

    private final Colleagues colleagues;
    private final WayIn wayIn;
    private final Staff staff;
    private final Schools schools;
    private final Accounts accounts;
    private final Administrators administrators;
    private final LinkOnce links;
    private final Office office;

    ColleaguePage(
            Colleagues colleagues,
            Streams streams,
            Staff staff,
            Schools schools,
            Accounts accounts,
            Administrators administrators,
            LinkOnce links,
            Office office) {
        this.colleagues = colleagues;
        this.wayIn = new WayIn(streams, staff);
        this.staff = staff;
        this.schools = schools;
        this.accounts = accounts;
        this.administrators = administrators;
        this.links = links;
        this.office = office;
    }

    @GetMapping("/do/staff/{id}")
    ModelAndView draw(Form form, Who who, @PathVariable StaffId id) {
        office.permit(who, Action.MANAGE_ACCOUNTS);
        return page(who, known(who, id));
    }

    @PostMapping({"/do/staff/{id}/roles", "/api/v1/staff/{id}/roles"})
    ModelAndView grant(
            Form form,
            Who who,
            @PathVariable StaffId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_ROLES);
        Colleague colleague = known(who, id);
        var sent = new Sent(form, who, request, response);
        return office.answer(sent, () -> granted(sent, permit, id), () -> page(who, colleague));
    }

    @PostMapping({"/do/staff/{id}/roles/{grant}/revoke", "/api/v1/staff/{id}/roles/{grant}/revoke"})
    ModelAndView revoke(
            Form form,
            Who who,
            @PathVariable StaffId id,
            @PathVariable GrantId grant,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_ROLES);
        Colleague colleague = known(who, id);
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () ->
                        administrators.withOthers(
                                permit.school(),
                                id,
                                office.now(),
                                others ->
                                        Done.of(
                                                "/do/staff/" + id,
                                                office.send(
                                                        permit,
                                                        sent,
                                                        revoke(permit, id, grant, others)))),
                () -> page(who, colleague));
    }

    /** By such a link somebody becomes this colleague: who asked for it is on record first. */
    @PostMapping("/do/staff/{id}/link")
    ModelAndView link(
            Form form,
            Who who,
            @PathVariable StaffId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_ACCOUNTS);
        known(who, id);
        Account account =
                accounts.of(id).filter(Account::isOpen).orElseThrow(Problem.NotThere::new);
        office.send(
                permit,
                new Sent(form, who, request, response),
                new StaffCommand.IssueLink(id, links.until()));
        return links.shown(account, who, request, response);
    }

    /** Every role ends, then the account closes: from now on nothing opens any more. */
    @PostMapping({"/do/staff/{id}/leave", "/api/v1/staff/{id}/leave"})
    ModelAndView leave(
            Form form,
            Who who,
            @PathVariable StaffId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_ACCOUNTS);
        Colleague colleague = known(who, id);
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () ->
                        administrators.withOthers(
                                permit.school(),
                                id,
                                office.now(),
                                others -> left(sent, permit, colleague, others)),
                () -> page(who, colleague));
    }

    private Optional<Done> granted(Sent sent, Permit permit, StaffId id) {
        Instant now = office.now();
        return RoleFields.read(
                        sent.form(),
                        schools.classes(permit.school()),
                        office.zone(permit.school()),
                        now)
                .flatMap(
                        role ->
                                Done.of(
                                        "/do/staff/" + id,
                                        office.send(
                                                permit,
                                                sent,
                                                new MembershipCommand.Grant(
                                                        new GrantId(sent.letter().id().value()),
                                                        id,
                                                        permit.school(),
                                                        role.role(),
                                                        role.classes(),
                                                        role.from(),
                                                        role.until(),
                                                        permit.staff()))));
    }

    private Optional<Done> left(Sent sent, Permit permit, Colleague colleague, int others) {
        StaffId id = colleague.id();
        Stream<Command> revoked =
                colleague.roles().stream()
                        .map(Grant::id)
                        .map(grant -> revoke(permit, id, grant, others));
        var leave =
                new StaffCommand.Leave(
                        id,
                        office.now().atZone(office.zone(permit.school())).toLocalDate(),
                        permit.staff());
        List<Command> all = Stream.concat(revoked, Stream.of(leave)).toList();
        Optional<Done> done =
                Done.of(
                        "/do/staff/" + id,
                        office.send(
                                permit,
                                sent,
                                all.getFirst(),
                                all.subList(1, all.size()).toArray(Command[]::new)));
        accounts.close(id);
        return done;
    }

    private static MembershipCommand.Revoke revoke(
            Permit permit, StaffId id, GrantId grant, int others) {
        return new MembershipCommand.Revoke(
                grant, id, permit.school(), Optional.empty(), others, permit.staff());
    }

    private Colleague known(Who who, StaffId id) {
        return colleagues.find(who.school(), id, office.now()).orElseThrow(Problem.NotThere::new);
    }

    private ModelAndView page(Who who, Colleague colleague) {
        return office.page("people/colleague", "staff", who)
                .addObject("colleague", colleague)
                .addObject("contacts", staff.contacts(colleague.id()))
                .addObject("wayIn", wayIn.of(colleague.id()))
                .addObject("self", colleague.id().equals(who.staff()))
                .addObject("labels", schools.classes(who.school()))
                .addObject("now", office.now())
                .addObject("roles", RoleFields.roles())
                .addObject("classes", RoleFields.classes(schools.classes(who.school())));
    }
}
