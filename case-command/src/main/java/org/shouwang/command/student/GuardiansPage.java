package org.shouwang.command.student;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A student's guardians: adding one, another number, and what was written wrongly. */
@Controller
final class GuardiansPage {

    private final StudentPage page;
    private final Office office;

    GuardiansPage(StudentPage page, Office office) {
        this.page = page;
        this.office = office;
    }

    @GetMapping("/do/students/{id}")
    ModelAndView draw(Form form, Who who, @PathVariable StudentId id) {
        office.permit(who, Action.READ_IDENTITY, page.target(who, id));
        return page.draw(who, id);
    }

    @GetMapping("/do/students/{id}/guardians/{guardian}")
    ModelAndView drawOne(
            Form form, Who who, @PathVariable StudentId id, @PathVariable GuardianId guardian) {
        office.permit(who, Action.READ_IDENTITY, page.target(who, id));
        return page.drawGuardian(form, who, id, guardian);
    }

    @PostMapping({"/do/students/{id}/guardians", "/api/v1/students/{id}/guardians"})
    ModelAndView add(
            Form form,
            Who who,
            @PathVariable StudentId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, id);
        var sent = new Sent(form, who, request, response);
        return office.answer(sent, () -> added(sent, permit, id), () -> page.draw(who, id));
    }

    @PostMapping({
        "/do/students/{id}/guardians/{guardian}/phone",
        "/api/v1/students/{id}/guardians/{guardian}/phone"
    })
    ModelAndView changePhone(
            Form form,
            Who who,
            @PathVariable StudentId id,
            @PathVariable GuardianId guardian,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, id);
        if (!page.guardians(id).containsKey(guardian)) {
            throw new Problem.NotThere();
        }
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () -> {
                    Optional<Confidential> phone = new GuardianFields(form).newPhone();
                    return form.ok()
                            ? Done.of(
                                    "/do/students/" + id,
                                    office.send(
                                            permit,
                                            sent,
                                            new StudentCommand.ChangeGuardianPhone(
                                                    id, guardian, phone)))
                            : Optional.empty();
                },
                () -> page.drawGuardian(form, who, id, guardian));
    }

    @PostMapping({
        "/do/students/{id}/guardians/{guardian}/identity",
        "/api/v1/students/{id}/guardians/{guardian}/identity"
    })
    ModelAndView correct(
            Form form,
            Who who,
            @PathVariable StudentId id,
            @PathVariable GuardianId guardian,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, id);
        if (!page.guardians(id).containsKey(guardian)) {
            throw new Problem.NotThere();
        }
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () -> {
                    var fields = new GuardianFields(form);
                    Confidential name = fields.name("guardianName");
                    Optional<Relation> relation = fields.relation();
                    return form.ok()
                            ? Done.of(
                                    "/do/students/" + id,
                                    office.send(
                                            permit,
                                            sent,
                                            new StudentCommand.CorrectGuardian(
                                                    id, guardian, relation.orElseThrow(), name)))
                            : Optional.empty();
                },
                () -> page.drawGuardian(form, who, id, guardian));
    }

    private Permit permit(Who who, StudentId id) {
        return office.permit(who, Action.MANAGE_GUARDIANS, page.target(who, id));
    }

    private Optional<Done> added(Sent sent, Permit permit, StudentId id) {
        Form form = sent.form();
        var fields = new GuardianFields(form);
        Confidential name = fields.name("name");
        Optional<Relation> relation = fields.relation();
        Optional<Confidential> phone = fields.phone("phone");
        return form.ok()
                ? Done.of(
                        "/do/students/" + id,
                        office.send(
                                permit,
                                sent,
                                new StudentCommand.AddGuardian(
                                        id,
                                        new GuardianId(sent.letter().id().value()),
                                        relation.orElseThrow(),
                                        name,
                                        phone)))
                : Optional.empty();
    }
}
