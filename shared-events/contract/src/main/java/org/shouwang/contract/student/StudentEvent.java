package org.shouwang.contract.student;

import java.time.LocalDate;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/**
 * What happens to a student as a person of the school. Guards the guardian bar and one enrolment.
 */
public sealed interface StudentEvent extends Event {

    /**
     * @param number the school's own number: the identity of the student in roster files
     */
    @Stored("student.enrolled")
    record Enrolled(
            StudentId student,
            SchoolId school,
            Confidential number,
            Confidential name,
            ClassId schoolClass,
            Boarding boarding,
            Optional<Confidential> dormitory)
            implements StudentEvent {}

    @Stored("student.class_moved")
    record ClassMoved(ClassId from, ClassId to) implements StudentEvent {}

    @Stored("student.boarding_changed")
    record BoardingChanged(Boarding boarding, Optional<Confidential> dormitory)
            implements StudentEvent {}

    @Stored("student.left")
    record Left(SchoolId school, LocalDate lastDay) implements StudentEvent {}

    @Stored("student.returned")
    record Returned(SchoolId school, ClassId schoolClass) implements StudentEvent {}

    @Stored("student.guardian_added")
    record GuardianAdded(
            GuardianId guardian, Relation relation, Confidential name, Optional<Confidential> phone)
            implements StudentEvent {}

    @Stored("student.guardian_corrected")
    record GuardianCorrected(GuardianId guardian, Relation relation, Confidential name)
            implements StudentEvent {}

    @Stored("student.guardian_phone_changed")
    record GuardianPhoneChanged(GuardianId guardian, Optional<Confidential> phone)
            implements StudentEvent {}

    /** This guardian must not be told. The mark shows and the number hides, everywhere. */
    @Stored("student.guardian_barred")
    record GuardianBarred(GuardianId guardian, Confidential reason, StaffId by)
            implements StudentEvent {}

    /**
     * This guardian has the name of one who must not be told, and so must not be told either until
     * somebody has looked. Nobody has said so of this one: no step of a plan falls away by it.
     *
     * @param from whose name it is
     * @param by who said it of that one
     */
    @Stored("student.guardian_bar_carried")
    record GuardianBarCarried(GuardianId guardian, GuardianId from, Confidential reason, StaffId by)
            implements StudentEvent {}

    /** The bar stands until a second person agrees. */
    @Stored("student.guardian_unbarring_proposed")
    record GuardianUnbarringProposed(GuardianId guardian, Confidential reason, StaffId by)
            implements StudentEvent {}

    @Stored("student.guardian_unbarring_declined")
    record GuardianUnbarringDeclined(GuardianId guardian, Confidential reason, StaffId by)
            implements StudentEvent {}

    /**
     * @param by who proposed it
     * @param second who agreed
     */
    @Stored("student.guardian_unbarred")
    record GuardianUnbarred(GuardianId guardian, Confidential reason, StaffId by, StaffId second)
            implements StudentEvent {}

    @Stored("student.identity_corrected")
    record IdentityCorrected(Confidential number, Confidential name) implements StudentEvent {}

    @Stored("student.merged_into")
    record MergedInto(StudentId other, StaffId by) implements StudentEvent {}

    enum Boarding {
        DAY,
        BOARDING
    }

    /** What a guardian is to the student. */
    enum Relation {
        MOTHER,
        FATHER,
        GRANDPARENT,
        STEP_PARENT,
        SIBLING,
        OTHER_RELATIVE,
        LEGAL_GUARDIAN,
        OTHER
    }
}
