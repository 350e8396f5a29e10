package org.shouwang.command.student.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.student.decision.StudentCommand.Enrol;
import org.shouwang.command.student.decision.StudentCommand.Leave;
import org.shouwang.command.student.decision.StudentState.Enrolled;
import org.shouwang.command.student.decision.StudentState.Gone;
import org.shouwang.command.student.decision.StudentState.Known;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.BoardingChanged;
import org.shouwang.contract.student.StudentEvent.ClassMoved;
import org.shouwang.contract.student.StudentEvent.IdentityCorrected;
import org.shouwang.contract.student.StudentEvent.Left;
import org.shouwang.contract.student.StudentEvent.Returned;

/** A student is enrolled in one school at a time, in one class. */
final class Enrolling {

    private Enrolling() {}

    static StudentEvent enrolled(Enrol enrol) {
        return new StudentEvent.Enrolled(
                enrol.student(),
                enrol.school(),
                enrol.number(),
                enrol.name(),
                enrol.schoolClass(),
                enrol.boarding(),
                enrol.dormitory());
    }

    /** The roster of a later year: what differs from what is known. */
    static List<StudentEvent> again(Enrol enrol, Known state) {
        List<StudentEvent> events =
                new ArrayList<>(comeBack(enrol.school(), enrol.schoolClass(), state));
        events.addAll(correct(enrol.number(), enrol.name(), state.card()));
        events.addAll(boarding(enrol.boarding(), enrol.dormitory(), state.card()));
        return events;
    }

    static List<StudentEvent> comeBack(SchoolId school, ClassId schoolClass, Known state) {
        return switch (state) {
            case Gone _ -> List.of(new Returned(school, schoolClass));
            case Enrolled enrolled when enrolled.school().equals(school) ->
                    move(schoolClass, enrolled);
            case Enrolled _ -> throw new CommandRefused(StudentRefusal.ENROLLED_IN_ANOTHER_SCHOOL);
        };
    }

    static List<StudentEvent> move(ClassId to, Known state) {
        ClassId from = enrolled(state).card().schoolClass();
        return from.equals(to) ? List.of() : List.of(new ClassMoved(from, to));
    }

    static List<StudentEvent> leave(Leave leave, Known state) {
        return switch (state) {
            case Gone _ -> List.of();
            case Enrolled enrolled when enrolled.school().equals(leave.school()) ->
                    List.of(new Left(leave.school(), leave.lastDay()));
            case Enrolled _ -> throw new CommandRefused(StudentRefusal.ENROLLED_IN_ANOTHER_SCHOOL);
        };
    }

    static List<StudentEvent> changeBoarding(
            Boarding boarding, Optional<Confidential> dormitory, Known state) {
        return boarding(boarding, dormitory, enrolled(state).card());
    }

    static List<StudentEvent> correct(Confidential number, Confidential name, Card card) {
        boolean same = card.number().equals(number) && card.name().equals(name);
        return same ? List.of() : List.of(new IdentityCorrected(number, name));
    }

    private static List<StudentEvent> boarding(
            Boarding boarding, Optional<Confidential> dormitory, Card card) {
        boolean same = card.boarding() == boarding && card.dormitory().equals(dormitory);
        return same ? List.of() : List.of(new BoardingChanged(boarding, dormitory));
    }

    private static Enrolled enrolled(Known state) {
        if (state instanceof Enrolled enrolled) {
            return enrolled;
        }
        throw new CommandRefused(StudentRefusal.NOT_ENROLLED);
    }
}
