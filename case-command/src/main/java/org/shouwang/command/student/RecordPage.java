package org.shouwang.command.student;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Student;
import org.shouwang.command.membership.RoleFields;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is written down of one student: corrected, moved, left, come back. */
@Controller
final class RecordPage {

    private final StudentPage students;
    private final Schools schools;
    private final Holders holders;
    private final Office office;

    RecordPage(StudentPage students, Schools schools, Holders holders, Office office) {
        this.students = students;
        this.schools = schools;
        this.holders = holders;
        this.office = office;
    }

    @GetMapping("/do/students/{id}/record")
    ModelAndView draw(Form form, Who who, @PathVariable StudentId id) {
        permit(who, id);
        return page(form, who, id);
    }

    @PostMapping({"/do/students/{id}/identity", "/api/v1/students/{id}/identity"})
    ModelAndView correct(
            Form form,
            Who who,
            @PathVariable StudentId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                new Sent(form, who, request, response),
                id,
                () -> {
                    var fields = new StudentFields(form);
                    Confidential name = fields.name();
                    Optional<String> number = fields.number("number");
                    number.ifPresent(n -> holders.check(form, who.school(), n, id));
                    return number.map(
                            n -> new StudentCommand.CorrectIdentity(id, Confidential.of(n), name));
                });
    }

    @PostMapping({"/do/students/{id}/class", "/api/v1/students/{id}/class"})
    ModelAndView move(
            Form form,
            Who who,
            @PathVariable StudentId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                new Sent(form, who, request, response),
                id,
                () -> classOf(form, who).map(to -> new StudentCommand.MoveClass(id, to)));
    }

    @PostMapping({"/do/students/{id}/boarding", "/api/v1/students/{id}/boarding"})
    ModelAndView changeBoarding(
            Form form,
            Who who,
            @PathVariable StudentId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                new Sent(form, who, request, response),
                id,
                () -> {
                    var fields = new StudentFields(form);
                    Optional<Confidential> dormitory = fields.dormitory();
                    return fields.boarding()
                            .map(b -> new StudentCommand.ChangeBoarding(id, b, dormitory));
                });
    }

    @PostMapping({"/do/students/{id}/leave", "/api/v1/students/{id}/leave"})
    ModelAndView leave(
            Form form,
            Who who,
            @PathVariable StudentId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                new Sent(form, who, request, response),
                id,
                () -> {
                    Optional<LocalDate> lastDay = Reading.of(form).day("lastDay");
                    if (lastDay.filter(day -> day.isAfter(today(who))).isPresent()) {
                        form.wrong("lastDay", Text.of("web.fault.future"));
                    }
                    return lastDay.map(day -> new StudentCommand.Leave(id, who.school(), day));
                });
    }

    @PostMapping({"/do/students/{id}/return", "/api/v1/students/{id}/return"})
    ModelAndView comeBack(
            Form form,
            Who who,
            @PathVariable StudentId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                new Sent(form, who, request, response),
                id,
                () ->
                        classOf(form, who)
                                .map(to -> new StudentCommand.Return(id, who.school(), to)));
    }

    static List<Choice> boardings() {
        return Arrays.stream(Boarding.values())
                .map(b -> Choice.of(b.name(), Text.of("people.boarding." + b)))
                .toList();
    }

    private ModelAndView answer(
            Sent sent, StudentId id, Supplier<Optional<? extends StudentCommand>> read) {
        Permit permit = permit(sent.who(), id);
        return office.answer(
                sent,
                () -> {
                    Optional<? extends StudentCommand> command = read.get();
                    if (students.mergedInto(sent.who(), id).isPresent()) {
                        sent.form().wrong(Posting.WHOLE, Text.of("refusal.IS_AN_ALIAS"));
                    }
                    return sent.form().ok()
                            ? Done.of(
                                    "/do/students/" + id,
                                    office.send(permit, sent, command.orElseThrow()))
                            : Optional.empty();
                },
                () -> page(sent.form(), sent.who(), id));
    }

    private Permit permit(Who who, StudentId id) {
        return office.permit(who, Action.MANAGE_STUDENTS, students.target(who, id));
    }

    private Optional<ClassId> classOf(Form form, Who who) {
        return new StudentFields(form).schoolClass("schoolClass", schools.classes(who.school()));
    }

    private LocalDate today(Who who) {
        return office.now().atZone(office.zone(who.school())).toLocalDate();
    }

    private ModelAndView page(Form form, Who who, StudentId id) {
        Student student = students.student(who, id);
        form.suggest("name", student.name().orElse(""))
                .suggest("number", student.number().orElse(""))
                .suggest("schoolClass", student.schoolClass().toString())
                .suggest("boarding", student.boarding().name())
                .suggest("dormitory", student.dormitory().orElse(""))
                .suggest("lastDay", today(who).toString());
        return office.page("people/student-record", "students", who)
                .addObject("student", student)
                .addObject("stays", students.mergedInto(who, id))
                .addObject("classes", RoleFields.classes(schools.classes(who.school())))
                .addObject("boardings", boardings())
                .addObject("holder", holders.named(form, who.school()));
    }
}
