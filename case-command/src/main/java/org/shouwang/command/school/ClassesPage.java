package org.shouwang.command.school;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.token.Label;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The classes of the school. An import opens those that it names; this page opens single ones. */
@Controller
final class ClassesPage {

    private static final int LABEL = 60;

    private final Schools schools;
    private final Office office;

    ClassesPage(Schools schools, Office office) {
        this.schools = schools;
        this.office = office;
    }

    @GetMapping("/do/classes")
    ModelAndView draw(Form form, Who who) {
        office.permit(who, Action.MANAGE_SCHOOL);
        return page(who);
    }

    @PostMapping({"/do/classes", "/api/v1/classes"})
    ModelAndView open(
            Form form, Who who, HttpServletRequest request, HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_SCHOOL);
        var sent = new Sent(form, who, request, response);
        return office.answer(sent, () -> opened(sent, permit), () -> page(who));
    }

    private Optional<Done> opened(Sent sent, Permit permit) {
        Optional<Label> label = label(sent.form());
        if (label.map(Label::value)
                .filter(schools.classes(permit.school())::containsValue)
                .isPresent()) {
            sent.form().wrong("label", Text.of("people.class.known"));
        }
        if (!sent.form().ok()) {
            return Optional.empty();
        }
        var opened =
                new SchoolCommand.OpenClass(
                        permit.school(),
                        new ClassId(sent.letter().id().value()),
                        label.orElseThrow());
        return Done.of("/do/classes", office.send(permit, sent, opened));
    }

    private static Optional<Label> label(Form form) {
        String typed = Reading.of(form).required("label", LABEL);
        try {
            return Optional.of(new Label(typed));
        } catch (IllegalArgumentException _) {
            form.wrong("label", Text.of("people.class.plain"));
            return Optional.empty();
        }
    }

    private ModelAndView page(Who who) {
        return office.page("people/classes", "classes", who)
                .addObject("classes", schools.classes(who.school()).values());
    }
}
