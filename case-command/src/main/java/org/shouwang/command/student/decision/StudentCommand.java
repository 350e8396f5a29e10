package org.shouwang.command.student.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.Command;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;

/** What can be wished of a student's record. */
public sealed interface StudentCommand extends Command {

    StudentId student();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.STUDENT, student().value());
    }

    /** So it stands in the roster. Of a student who is enrolled only what differs is news. */
    record Enrol(
            StudentId student,
            SchoolId school,
            Confidential number,
            Confidential name,
            ClassId schoolClass,
            Boarding boarding,
            Optional<Confidential> dormitory)
            implements StudentCommand {}

    record MoveClass(StudentId student, ClassId to) implements StudentCommand {}

    record ChangeBoarding(StudentId student, Boarding boarding, Optional<Confidential> dormitory)
            implements StudentCommand {}

    record Leave(StudentId student, SchoolId school, LocalDate lastDay) implements StudentCommand {}

    record Return(StudentId student, SchoolId school, ClassId schoolClass)
            implements StudentCommand {}

    record CorrectIdentity(StudentId student, Confidential number, Confidential name)
            implements StudentCommand {}

    /** Adds a guardian, or corrects the one who is known under this id, the number too. */
    record AddGuardian(
            StudentId student,
            GuardianId guardian,
            Relation relation,
            Confidential name,
            Optional<Confidential> phone)
            implements StudentCommand {}

    record CorrectGuardian(
            StudentId student, GuardianId guardian, Relation relation, Confidential name)
            implements StudentCommand {}

    record ChangeGuardianPhone(StudentId student, GuardianId guardian, Optional<Confidential> phone)
            implements StudentCommand {}

    /** This guardian must not be told: by one person, at once. */
    record BarGuardian(StudentId student, GuardianId guardian, Confidential reason, StaffId by)
            implements StudentCommand {}

    record ProposeUnbarring(StudentId student, GuardianId guardian, Confidential reason, StaffId by)
            implements StudentCommand {}

    record ConfirmUnbarring(StudentId student, GuardianId guardian, StaffId by)
            implements StudentCommand {}

    record DeclineUnbarring(StudentId student, GuardianId guardian, Confidential reason, StaffId by)
            implements StudentCommand {}

    /**
     * Two records were one person: this one is an alias of the other from now on.
     *
     * @param carried the guardians as they were carried over: nobody barred since is left behind
     */
    record Merge(StudentId student, StudentId into, StaffId by, Map<GuardianId, Guardian> carried)
            implements StudentCommand {
        public Merge {
            carried = Map.copyOf(carried);
        }
    }
}
