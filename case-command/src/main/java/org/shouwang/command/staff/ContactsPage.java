package org.shouwang.command.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.access.Relation;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * How somebody is reached when an alert comes: one's own, or a colleague's for the administrator.
 */
@Controller
final class ContactsPage {

    private final Staff staff;
    private final Colleagues colleagues;
    private final Office office;

    ContactsPage(Staff staff, Colleagues colleagues, Office office) {
        this.staff = staff;
        this.colleagues = colleagues;
        this.office = office;
    }

    @GetMapping("/do/contacts")
    ModelAndView own(Form form, Who who) {
        permit(who, who.staff());
        return page(who, who.staff());
    }

    @GetMapping("/do/staff/{id}/contacts")
    ModelAndView draw(Form form, Who who, @PathVariable StaffId id) {
        permit(who, id);
        return page(who, id);
    }

    @PostMapping({"/do/staff/{id}/contacts", "/api/v1/staff/{id}/contacts"})
    ModelAndView add(
            Form form,
            Who who,
            @PathVariable StaffId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, id);
        var sent = new Sent(form, who, request, response);
        return office.answer(sent, () -> added(sent, permit, id), () -> page(who, id));
    }

    @PostMapping({
        "/do/staff/{id}/contacts/{contact}/remove",
        "/api/v1/staff/{id}/contacts/{contact}/remove"
    })
    ModelAndView remove(
            Form form,
            Who who,
            @PathVariable StaffId id,
            @PathVariable ContactId contact,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, id);
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () ->
                        Done.of(
                                where(id),
                                office.send(
                                        permit, sent, new StaffCommand.RemoveContact(id, contact))),
                () -> page(who, id));
    }

    private Optional<Done> added(Sent sent, Permit permit, StaffId id) {
        Form form = sent.form();
        Optional<Channel> channel = Reading.of(form).choice("channel", Channel.class);
        Reading.of(form).required("address", 254);
        Optional<ContactFields> contact =
                channel.flatMap(c -> ContactFields.read(form, "address", c));
        return form.ok()
                ? contact.flatMap(
                        c ->
                                Done.of(
                                        where(id),
                                        office.send(
                                                permit,
                                                sent,
                                                new StaffCommand.AddContact(
                                                        id,
                                                        new ContactId(sent.letter().id().value()),
                                                        c.channel(),
                                                        c.address()))))
                : Optional.empty();
    }

    private Permit permit(Who who, StaffId id) {
        if (id.equals(who.staff())) {
            return office.permit(
                    who, Action.MANAGE_OWN_CONTACTS, Target.of(who.school()).as(Relation.SELF));
        }
        Permit permit = office.permit(who, Action.MANAGE_ACCOUNTS);
        colleagues.find(who.school(), id, office.now()).orElseThrow(Problem.NotThere::new);
        return permit;
    }

    private static String where(StaffId id) {
        return "/do/staff/" + id + "/contacts";
    }

    private ModelAndView page(Who who, StaffId id) {
        boolean own = id.equals(who.staff());
        return office.page("people/contacts", own ? "contacts" : "staff", who)
                .addObject("staff", id.toString())
                .addObject("name", staff.name(id).orElse(""))
                .addObject("own", own)
                .addObject("contacts", staff.contacts(id))
                .addObject("channels", channels());
    }

    private static List<Choice> channels() {
        return Arrays.stream(Channel.values())
                .map(
                        c ->
                                Choice.of(c.name(), Text.of("people.channel." + c))
                                        .explained(Text.of("people.channel." + c + ".say")))
                .toList();
    }
}
