package org.shouwang.command.student;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.access.Action;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.school.Office;
import org.shouwang.contract.id.StudentId;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.signin.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Finding a student. It is posted, so that no name stands in an address, a log or a history. */
@Controller
final class StudentsPage {

    private static final int MOST = 50;
    private static final int LONGEST = 60;

    private final Students students;
    private final Holders holders;
    private final Office office;

    StudentsPage(Students students, Holders holders, Office office) {
        this.students = students;
        this.holders = holders;
        this.office = office;
    }

    /**
     * A student found.
     *
     * @param open whether this reader may open the record
     * @param namesake whether another of the class has the same name
     */
    record Row(Student student, boolean open, boolean namesake) {}

    @GetMapping("/do/students")
    ModelAndView draw(Form form, Who who) {
        office.permit(who, Action.SEARCH_STUDENTS);
        return page(who, List.of()).addObject("searched", false);
    }

    @PostMapping("/do/students")
    ModelAndView search(Form form, Who who) {
        office.permit(who, Action.SEARCH_STUDENTS);
        String typed = Reading.of(form).required("q", LONGEST);
        List<Student> found =
                form.ok()
                        ? Stream.concat(
                                        students
                                                .search(
                                                        who.school(),
                                                        typed,
                                                        MOST,
                                                        office.may(who, Action.READ_ALERT))
                                                .stream(),
                                        former(who, typed).stream())
                                .distinct()
                                .toList()
                        : List.of();
        Set<StudentId> namesakes = students.namesakes(who.school(), found);
        ModelAndView page =
                page(who, found.stream().map(s -> row(who, s, namesakes.contains(s.id()))).toList())
                        .addObject("searched", form.ok());
        if (!form.ok()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    /** Who has left is found by the whole number, by whoever may write down that they are back. */
    private Optional<Student> former(Who who, String typed) {
        return office.may(who, Action.MANAGE_STUDENTS)
                ? holders.of(who.school(), typed).filter(student -> !student.enrolled())
                : Optional.empty();
    }

    private Row row(Who who, Student student, boolean namesake) {
        return new Row(
                student,
                office.may(
                        who,
                        Action.READ_IDENTITY,
                        office.targets().student(who, who.school(), student.id())),
                namesake);
    }

    private ModelAndView page(Who who, List<Row> found) {
        return office.page("people/students", "students", who)
                .addObject("found", found)
                .addObject("full", found.size() >= MOST)
                .addObject("enrols", office.may(who, Action.MANAGE_STUDENTS))
                .addObject("imports", office.may(who, Action.IMPORT_ROSTER));
    }
}
