package org.shouwang.command.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.command.Command;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.membership.RoleFields;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.LoginTaken;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everybody who works in the school, and adding one more. */
@Controller
final class StaffPage {

    private static final int NAME = 60;
    private static final int LOGIN = 100;

    private final Colleagues colleagues;
    private final Schools schools;
    private final Accounts accounts;
    private final LinkOnce links;
    private final Office office;

    StaffPage(
            Colleagues colleagues,
            Schools schools,
            Accounts accounts,
            LinkOnce links,
            Office office) {
        this.colleagues = colleagues;
        this.schools = schools;
        this.accounts = accounts;
        this.links = links;
        this.office = office;
    }

    @GetMapping("/do/staff")
    ModelAndView list(Who who) {
        office.permit(who, Action.MANAGE_ACCOUNTS);
        return office.page("people/staff", "staff", who)
                .addObject("colleagues", colleagues.all(who.school(), office.now()))
                .addObject("classes", schools.classes(who.school()))
                .addObject("now", office.now());
    }

    @GetMapping("/do/staff/new")
    ModelAndView draw(Form form, Who who) {
        office.permit(who, Action.MANAGE_ACCOUNTS);
        form.suggest("language", Language.ZH.code());
        return page(who);
    }

    @PostMapping({"/do/staff/new", "/api/v1/staff"})
    ModelAndView add(Form form, Who who, HttpServletRequest request, HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_ACCOUNTS);
        office.permit(who, Action.MANAGE_ROLES);
        var sent = new Sent(form, who, request, response);
        var added = new Account[1];
        ModelAndView answer =
                office.answer(
                        sent,
                        () -> {
                            Optional<Added> done = add(sent, permit);
                            done.ifPresent(d -> added[0] = d.account());
                            return done.map(Added::done);
                        },
                        () -> page(who));
        return added[0] == null || request.getRequestURI().startsWith("/api/")
                ? answer
                : links.shown(added[0], who, request, response);
    }

    private record Added(Account account, Done done) {}

    private Optional<Added> add(Sent sent, Permit permit) {
        Form form = sent.form();
        Reading read = Reading.of(form);
        String name = read.required("name", NAME);
        String login = read.required("login", LOGIN);
        Language language = Language.ofCode(form.value("language")).orElse(Language.ZH);
        List<ContactFields> contacts = new ArrayList<>();
        ContactFields.read(form, "email", Channel.EMAIL).ifPresent(contacts::add);
        ContactFields.read(form, "phone", Channel.PHONE).ifPresent(contacts::add);
        ContactFields.read(form, "wecom", Channel.WECOM_ROBOT).ifPresent(contacts::add);
        Optional<RoleFields> role =
                RoleFields.read(
                        form,
                        schools.classes(permit.school()),
                        office.zone(permit.school()),
                        office.now());
        if (role.isEmpty()) {
            return Optional.empty();
        }
        var staff = new StaffId(sent.letter().id().value());
        return account(form, staff, login, language)
                .map(
                        account ->
                                new Added(
                                        account,
                                        record(sent, permit, staff, name, role.get(), contacts)));
    }

    /** The account first: a login that is taken must leave nothing behind. */
    private Optional<Account> account(Form form, StaffId staff, String login, Language language) {
        try {
            return accounts.of(staff).or(() -> Optional.of(accounts.open(staff, login, language)));
        } catch (LoginTaken _) {
            form.wrong("login", Text.of("people.staff.login_taken"));
            return Optional.empty();
        }
    }

    private Done record(
            Sent sent,
            Permit permit,
            StaffId staff,
            String name,
            RoleFields role,
            List<ContactFields> contacts) {
        List<Command> more = new ArrayList<>();
        more.add(
                new MembershipCommand.Grant(
                        new GrantId(sent.letter().id().value()),
                        staff,
                        permit.school(),
                        role.role(),
                        role.classes(),
                        role.from(),
                        role.until(),
                        permit.staff()));
        for (ContactFields contact : contacts) {
            more.add(
                    new StaffCommand.AddContact(
                            staff,
                            derived(staff, contact.channel()),
                            contact.channel(),
                            contact.address()));
        }
        more.add(new StaffCommand.IssueLink(staff, links.until()));
        var register = new StaffCommand.Register(staff, permit.school(), Confidential.of(name));
        return Done.of(
                        "/do/staff/" + staff,
                        office.send(permit, sent, register, more.toArray(Command[]::new)))
                .orElseThrow();
    }

    /** The same for every sending of one form. */
    private static ContactId derived(StaffId staff, Channel channel) {
        return new ContactId(
                UUID.nameUUIDFromBytes(
                        (staff + "/" + channel)
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    private ModelAndView page(Who who) {
        return office.page("people/staff-new", "staff", who)
                .addObject(
                        "languages",
                        List.of(
                                Choice.of("zh", Text.of("people.language.zh")),
                                Choice.of("en", Text.of("people.language.en"))))
                .addObject("roles", RoleFields.roles())
                .addObject("classes", RoleFields.classes(schools.classes(who.school())));
    }
}
