package org.shouwang.command.student;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
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
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;
import org.shouwang.web.form.Form;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One student who comes in the middle of a term, with a guardian at once. */
@Controller
final class EnrolPage {

    private final Schools schools;
    private final Holders holders;
    private final Office office;

    EnrolPage(Schools schools, Holders holders, Office office) {
        this.schools = schools;
        this.holders = holders;
        this.office = office;
    }

    @GetMapping("/do/students/new")
    ModelAndView draw(Form form, Who who) {
        office.permit(who, Action.MANAGE_STUDENTS);
        return page(form, who);
    }

    @PostMapping({"/do/students/new", "/api/v1/students"})
    ModelAndView enrol(
            Form form, Who who, HttpServletRequest request, HttpServletResponse response) {
        Permit permit = office.permit(who, Action.MANAGE_STUDENTS);
        var sent = new Sent(form, who, request, response);
        return office.answer(sent, () -> enrolled(sent, permit), () -> page(form, who));
    }

    private Optional<Done> enrolled(Sent sent, Permit permit) {
        Form form = sent.form();
        var student = new StudentId(sent.letter().id().value());
        var fields = new StudentFields(form);
        Optional<String> number = fields.number("number");
        number.ifPresent(n -> holders.check(form, permit.school(), n, student));
        Confidential name = fields.name();
        Optional<ClassId> schoolClass =
                fields.schoolClass("schoolClass", schools.classes(permit.school()));
        Optional<Boarding> boarding = fields.boarding();
        Optional<Confidential> dormitory = fields.dormitory();
        List<Command> guardian = guardian(form, student);
        if (!form.ok()) {
            return Optional.empty();
        }
        var enrol =
                new StudentCommand.Enrol(
                        student,
                        permit.school(),
                        Confidential.of(number.orElseThrow()),
                        name,
                        schoolClass.orElseThrow(),
                        boarding.orElseThrow(),
                        dormitory);
        return Done.of(
                "/do/students/" + student,
                office.send(permit, sent, enrol, guardian.toArray(Command[]::new)));
    }

    /** None when nothing at all is said of one. */
    private static List<Command> guardian(Form form, StudentId student) {
        if (form.value("guardianName").isBlank()
                && form.value("relation").isBlank()
                && form.value("phone").isBlank()) {
            return List.of();
        }
        var fields = new GuardianFields(form);
        Confidential name = fields.name("guardianName");
        Optional<Relation> relation = fields.relation();
        Optional<Confidential> phone = fields.phone("phone");
        List<Command> commands = new ArrayList<>();
        relation.ifPresent(
                r ->
                        commands.add(
                                new StudentCommand.AddGuardian(
                                        student, first(student), r, name, phone)));
        return commands;
    }

    private static GuardianId first(StudentId student) {
        return new GuardianId(
                UUID.nameUUIDFromBytes((student + "/guardian").getBytes(StandardCharsets.UTF_8)));
    }

    private ModelAndView page(Form form, Who who) {
        return office.page("people/student-new", "students", who)
                .addObject("classes", RoleFields.classes(schools.classes(who.school())))
                .addObject("opens", office.may(who, Action.MANAGE_SCHOOL))
                .addObject("boardings", RecordPage.boardings())
                .addObject("relations", GuardianFields.relations())
                .addObject("holder", holders.named(form, who.school()));
    }
}
