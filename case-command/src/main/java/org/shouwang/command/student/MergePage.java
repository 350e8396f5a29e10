package org.shouwang.command.student;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.access.Action;
import org.shouwang.command.Command;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Student;
import org.shouwang.command.school.Office;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.student.decision.Merging;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.id.StudentId;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two records of one person become one. There is no way back, so the other record is shown by name
 * before anything is done.
 */
@Controller
final class MergePage {

    private final StudentPage students;
    private final Holders holders;
    private final Cases cases;
    private final Conflicts conflicts;
    private final Office office;

    MergePage(
            StudentPage students,
            Holders holders,
            Cases cases,
            Conflicts conflicts,
            Office office) {
        this.students = students;
        this.holders = holders;
        this.cases = cases;
        this.conflicts = conflicts;
        this.office = office;
    }

    @GetMapping("/do/students/{id}/merge")
    ModelAndView draw(Form form, Who who, @PathVariable StudentId id) {
        permit(who, id);
        return page(who, id, Optional.empty());
    }

    @PostMapping({"/do/students/{id}/merge", "/api/v1/students/{id}/merge"})
    ModelAndView merge(
            Form form,
            Who who,
            @PathVariable StudentId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = permit(who, id);
        var sent = new Sent(form, who, request, response);
        Optional<Student> stays = stays(form, who, id);
        return office.answer(
                sent,
                () -> stays.flatMap(other -> merged(sent, permit, id, other.id())),
                () -> page(who, id, stays));
    }

    /** Whose number was typed; empty and noted when nobody's, or when it cannot stay. */
    private Optional<Student> stays(Form form, Who who, StudentId id) {
        Optional<String> number = new StudentFields(form).number("other");
        Optional<Student> other =
                number.flatMap(n -> holders.of(who.school(), n))
                        .filter(one -> one.school().equals(who.school()));
        if (number.isPresent() && other.isEmpty()) {
            form.wrong("other", Text.of("people.merge.nobody"));
        }
        if (other.filter(one -> one.id().equals(id)).isPresent()) {
            form.wrong("other", Text.of("people.merge.itself"));
            return Optional.empty();
        }
        if (other.isPresent()
                && cases.runningFor(id).filter(r -> r.student().equals(id)).isPresent()) {
            form.wrong("other", Text.of("people.merge.other.way"));
            return Optional.empty();
        }
        return other;
    }

    private Optional<Done> merged(Sent sent, Permit permit, StudentId twin, StudentId stays) {
        if (!sent.form().chosen("sure", stays.toString())) {
            sent.form().wrong("sure", Text.of("people.merge.look"));
            return Optional.empty();
        }
        List<StudentCommand> commands =
                Merging.of(
                        twin,
                        students.card(twin).orElseThrow(Problem.NotThere::new),
                        stays,
                        students.card(stays).orElseThrow(Problem.NotThere::new),
                        permit.staff());
        return Done.of(
                "/do/students/" + stays,
                office.send(
                        permit,
                        sent,
                        commands.getFirst(),
                        Stream.concat(
                                        commands.stream().skip(1),
                                        conflicts.carried(twin, stays).stream())
                                .toArray(Command[]::new)));
    }

    private Permit permit(Who who, StudentId id) {
        return office.permit(who, Action.MANAGE_STUDENTS, students.target(who, id));
    }

    private ModelAndView page(Who who, StudentId id, Optional<Student> stays) {
        return office.page("people/student-merge", "students", who)
                .addObject("student", students.student(who, id))
                .addObject("stays", stays);
    }
}
