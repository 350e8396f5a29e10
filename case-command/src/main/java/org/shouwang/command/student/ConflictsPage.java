package org.shouwang.command.student;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who must not act in matters of a student: declared by oneself, lifted by somebody else. */
@Controller
final class ConflictsPage {

    private static final int REASON = 1_000;

    private final Conflicts conflicts;
    private final StudentPage students;
    private final Staff staff;
    private final Office office;

    ConflictsPage(Conflicts conflicts, StudentPage students, Staff staff, Office office) {
        this.conflicts = conflicts;
        this.students = students;
        this.staff = staff;
        this.office = office;
    }

    @GetMapping("/do/students/{id}/conflict")
    ModelAndView draw(Form form, Who who, @PathVariable StudentId id) {
        office.permit(who, Action.DECLARE_CONFLICT, own(who));
        return page(who, id, Optional.empty());
    }

    @PostMapping({"/do/students/{id}/conflict", "/api/v1/students/{id}/conflict"})
    ModelAndView declare(
            Form form,
            Who who,
            @PathVariable StudentId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.DECLARE_CONFLICT, own(who));
        students.student(who, id);
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () ->
                        reason(form, "reason")
                                .flatMap(
                                        reason ->
                                                Done.of(
                                                        where(id),
                                                        office.send(
                                                                permit,
                                                                sent,
                                                                new StaffCommand.DeclareConflict(
                                                                        who.staff(), id, reason)))),
                () -> page(who, id, Optional.empty()));
    }

    @PostMapping({
        "/do/students/{id}/conflict/{person}/withdraw",
        "/api/v1/students/{id}/conflict/{person}/withdraw"
    })
    ModelAndView withdraw(
            Form form,
            Who who,
            @PathVariable StudentId id,
            @PathVariable StaffId person,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!conflicts.of(id).contains(person)) {
            throw new Problem.NotThere();
        }
        Permit permit =
                office.permit(
                        who, Action.WITHDRAW_CONFLICT, students.target(who, id).proposedBy(person));
        var sent = new Sent(form, who, request, response);
        return office.answer(
                sent,
                () ->
                        reason(form, "lifted")
                                .flatMap(
                                        reason ->
                                                Done.of(
                                                        where(id),
                                                        office.send(
                                                                permit,
                                                                sent,
                                                                new StaffCommand.WithdrawConflict(
                                                                        person,
                                                                        id,
                                                                        reason,
                                                                        who.staff())))),
                () -> page(who, id, Optional.of(person)));
    }

    private static Optional<Confidential> reason(Form form, String field) {
        String reason = Reading.of(form).required(field, REASON);
        return form.ok() ? Optional.of(Confidential.of(reason)) : Optional.empty();
    }

    private static Target own(Who who) {
        return Target.of(who.school()).as(Relation.SELF);
    }

    private static String where(StudentId id) {
        return "/do/students/" + id + "/conflict";
    }

    /**
     * Others' conflicts are shown to whoever may lift them.
     *
     * @param lifting whose was to be lifted, and was not
     */
    private ModelAndView page(Who who, StudentId id, Optional<StaffId> lifting) {
        List<StaffId> declared = conflicts.of(id);
        boolean lifts = office.may(who, Action.WITHDRAW_CONFLICT, students.target(who, id));
        Map<StaffId, String> others =
                lifts
                        ? staff.names(
                                declared.stream().filter(s -> !s.equals(who.staff())).toList())
                        : Map.of();
        return office.page("people/conflict", "students", who)
                .addObject("student", students.student(who, id))
                .addObject("own", declared.contains(who.staff()))
                .addObject("lifting", lifting.orElse(null))
                .addObject("others", others);
    }
}
