package org.shouwang.command.student;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Student;
import org.shouwang.command.directory.Students;
import org.shouwang.command.school.Office;
import org.shouwang.command.store.CommandStore;
import org.shouwang.command.student.decision.Card;
import org.shouwang.command.student.decision.StudentDecider;
import org.shouwang.command.student.decision.StudentState;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.plan.recorded.Instead;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.web.servlet.ModelAndView;

/** The page of one student's record, drawn for whoever posts to it as well. */
final class StudentPage {

    private final Students students;
    private final Calls calls;
    private final CommandStore store;
    private final Staff staff;
    private final Office office;
    private final Shown shown;

    StudentPage(
            Students students,
            Calls calls,
            CommandStore store,
            Staff staff,
            Office office,
            Shown shown) {
        this.students = students;
        this.calls = calls;
        this.store = store;
        this.staff = staff;
        this.office = office;
        this.shown = shown;
    }

    /**
     * A student of the school that one works in.
     *
     * @throws Problem.NotThere when there is none of this id
     */
    Student student(Who who, StudentId id) {
        return students.find(id)
                .filter(student -> student.school().equals(who.school()))
                .orElseThrow(Problem.NotThere::new);
    }

    Target target(Who who, StudentId id) {
        student(who, id);
        return office.targets().student(who, who.school(), id);
    }

    /** What the rules know of a student. */
    Optional<Card> card(StudentId id) {
        var events = store.streams().read(new StreamId(StreamType.STUDENT, id.value()));
        return new StudentDecider().after(events) instanceof StudentState.Known known
                ? Optional.of(known.card())
                : Optional.empty();
    }

    Map<GuardianId, Guardian> guardians(StudentId id) {
        return card(id).map(Card::guardians).orElse(Map.of());
    }

    /** The record that this one is another name of. */
    Optional<Student> mergedInto(Who who, StudentId id) {
        return card(id).flatMap(Card::mergedInto).map(other -> student(who, other));
    }

    /** That numbers are shown is written down first. */
    ModelAndView draw(Who who, StudentId id) {
        Target target = target(who, id);
        boolean calling = office.may(who, Action.READ_GUARDIAN_PHONE, target);
        Optional<Calls.Silence> silence = calls.silence(id).filter(_ -> calling);
        boolean phones = calling && silence.isEmpty();
        if (phones) {
            shown.to(
                    office.permit(who, Action.READ_GUARDIAN_PHONE, target),
                    Shown.What.GUARDIAN_PHONE,
                    id.value(),
                    Optional.empty());
        }
        List<GuardianView> guardians = views(who, id);
        return office.page("people/student", "students", who)
                .addObject("student", student(who, id))
                .addObject("stays", mergedInto(who, id))
                .addObject("writes", office.may(who, Action.MANAGE_STUDENTS, target))
                .addObject("guardians", guardians)
                .addObject("phones", phones)
                .addObject("silence", silence.map(Calls.Silence::say).orElse(null))
                .addObject("instead", phones ? calls.instead(id).orElse(null) : null)
                .addObject("bars", office.may(who, Action.BAR_GUARDIAN, target))
                .addObject("manages", office.may(who, Action.MANAGE_GUARDIANS, target))
                .addObject("proposes", office.may(who, Action.PROPOSE_UNBARRING, target))
                .addObject("reader", who.staff())
                .addObject("proposers", names(guardians))
                .addObject("relations", GuardianFields.relations());
    }

    /** One guardian with what may be done about them. */
    ModelAndView drawGuardian(Form form, Who who, StudentId id, GuardianId guardian) {
        ModelAndView record = draw(who, id);
        record.setViewName("people/guardian");
        GuardianView shown =
                views(who, id).stream()
                        .filter(view -> view.id().equals(guardian))
                        .findFirst()
                        .orElseThrow(Problem.NotThere::new);
        form.suggest("guardianName", shown.name())
                .suggest("relation", shown.relation().name())
                .suggest("newPhone", shown.phone().orElse(""));
        return record.addObject("guardian", shown);
    }

    private List<GuardianView> views(Who who, StudentId id) {
        Target target = target(who, id);
        boolean phones =
                calls.silence(id).isEmpty() && office.may(who, Action.READ_GUARDIAN_PHONE, target);
        boolean why = office.may(who, Action.READ_BARRING_REASON, target);
        Optional<Instead> instead = calls.instead(id);
        return GuardianView.all(guardians(id), phones, why).stream()
                .map(view -> instead.map(view::after).orElse(view))
                .toList();
    }

    private Map<?, String> names(List<GuardianView> guardians) {
        return staff.names(
                guardians.stream()
                        .map(GuardianView::proposedBy)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
