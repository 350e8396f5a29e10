package org.shouwang.command.student.decision;

import static org.shouwang.command.Somebody.CLASSMATE;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.STUDENT;
import static org.shouwang.command.Somebody.student;
import static org.shouwang.command.student.decision.Students.CLASS;
import static org.shouwang.command.student.decision.Students.ENROL;
import static org.shouwang.command.student.decision.Students.NAME;
import static org.shouwang.command.student.decision.Students.NEXT_CLASS;
import static org.shouwang.command.student.decision.Students.NUMBER;
import static org.shouwang.command.student.decision.Students.OTHER_SCHOOL;
import static org.shouwang.command.student.decision.Students.RIGHT_NAME;
import static org.shouwang.command.student.decision.Students.aStudent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouwang.command.Story;
import org.shouwang.command.student.decision.StudentCommand.ChangeBoarding;
import org.shouwang.command.student.decision.StudentCommand.CorrectIdentity;
import org.shouwang.command.student.decision.StudentCommand.Enrol;
import org.shouwang.command.student.decision.StudentCommand.Leave;
import org.shouwang.command.student.decision.StudentCommand.Merge;
import org.shouwang.command.student.decision.StudentCommand.MoveClass;
import org.shouwang.command.student.decision.StudentCommand.Return;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.BoardingChanged;
import org.shouwang.contract.student.StudentEvent.ClassMoved;
import org.shouwang.contract.student.StudentEvent.Enrolled;
import org.shouwang.contract.student.StudentEvent.IdentityCorrected;
import org.shouwang.contract.student.StudentEvent.Left;
import org.shouwang.contract.student.StudentEvent.MergedInto;
import org.shouwang.contract.student.StudentEvent.Returned;

/** One enrolment at a time, and what a roster changes. */
class EnrollingTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 20);
    private static final Optional<Confidential> ROOM = Optional.of(Confidential.of("三号楼 302"));
    private static final Leave LEAVE = new Leave(STUDENT, SCHOOL, LAST_DAY);

    @Test
    void a_student_is_enrolled_and_the_same_roster_again_is_no_news() {
        Story.of(new StudentDecider())
                .when(ENROL)
                .then(
                        new Enrolled(
                                STUDENT,
                                SCHOOL,
                                NUMBER,
                                NAME,
                                CLASS,
                                Boarding.DAY,
                                Optional.empty()))
                .when(ENROL)
                .thenNothing();
    }

    @Test
    void the_roster_of_the_next_year_says_what_differs() {
        var next = roster(SCHOOL);
        aStudent()
                .when(next)
                .then(
                        new ClassMoved(CLASS, NEXT_CLASS),
                        new IdentityCorrected(NUMBER, RIGHT_NAME),
                        new BoardingChanged(Boarding.BOARDING, ROOM))
                .when(next)
                .thenNothing();
    }

    @Test
    void who_left_comes_back_in_this_school_or_another() {
        aStudent().when(LEAVE).then(new Left(SCHOOL, LAST_DAY)).when(LEAVE).thenNothing();
        var gone = aStudent().givenThat(LEAVE);
        gone.when(roster(OTHER_SCHOOL))
                .then(
                        new Returned(OTHER_SCHOOL, NEXT_CLASS),
                        new IdentityCorrected(NUMBER, RIGHT_NAME),
                        new BoardingChanged(Boarding.BOARDING, ROOM));
        gone.when(new Return(STUDENT, SCHOOL, CLASS)).then(new Returned(SCHOOL, CLASS));
    }

    @Test
    void nobody_is_enrolled_in_two_schools() {
        aStudent()
                .when(roster(OTHER_SCHOOL))
                .thenRefused(StudentRefusal.ENROLLED_IN_ANOTHER_SCHOOL);
        aStudent()
                .when(new Return(STUDENT, OTHER_SCHOOL, CLASS))
                .thenRefused(StudentRefusal.ENROLLED_IN_ANOTHER_SCHOOL);
        aStudent()
                .when(new Leave(STUDENT, OTHER_SCHOOL, LAST_DAY))
                .thenRefused(StudentRefusal.ENROLLED_IN_ANOTHER_SCHOOL);
    }

    @Test
    void a_student_moves_between_classes_and_beds() {
        aStudent().when(new MoveClass(STUDENT, CLASS)).thenNothing();
        aStudent().when(new MoveClass(STUDENT, NEXT_CLASS)).then(new ClassMoved(CLASS, NEXT_CLASS));
        aStudent()
                .when(new Return(STUDENT, SCHOOL, NEXT_CLASS))
                .then(new ClassMoved(CLASS, NEXT_CLASS));
        var boards = new ChangeBoarding(STUDENT, Boarding.BOARDING, ROOM);
        aStudent()
                .when(boards)
                .then(new BoardingChanged(Boarding.BOARDING, ROOM))
                .when(boards)
                .thenNothing();
    }

    @Test
    void who_has_left_has_no_class_and_no_bed() {
        var gone = aStudent().givenThat(LEAVE);
        gone.when(new MoveClass(STUDENT, NEXT_CLASS)).thenRefused(StudentRefusal.NOT_ENROLLED);
        gone.when(new ChangeBoarding(STUDENT, Boarding.BOARDING, ROOM))
                .thenRefused(StudentRefusal.NOT_ENROLLED);
    }

    @Test
    void a_name_is_corrected_even_after_leaving() {
        aStudent()
                .givenThat(LEAVE)
                .when(new CorrectIdentity(STUDENT, NUMBER, RIGHT_NAME))
                .then(new IdentityCorrected(NUMBER, RIGHT_NAME));
        aStudent().when(new CorrectIdentity(STUDENT, NUMBER, NAME)).thenNothing();
    }

    @Test
    void two_records_of_one_person_become_one() {
        aStudent()
                .when(new Merge(STUDENT, CLASSMATE, LEAD, Map.of()))
                .then(new MergedInto(CLASSMATE, LEAD))
                .when(new Merge(STUDENT, CLASSMATE, LEAD, Map.of()))
                .thenNothing();
        aStudent()
                .when(new Merge(STUDENT, STUDENT, LEAD, Map.of()))
                .thenRefused(StudentRefusal.CANNOT_BE_MERGED_INTO_ITSELF);
        aStudent()
                .givenThat(new Merge(STUDENT, CLASSMATE, LEAD, Map.of()))
                .when(new Merge(STUDENT, student(9), LEAD, Map.of()))
                .thenRefused(StudentRefusal.ALREADY_MERGED_INTO_ANOTHER);
    }

    @Test
    void nothing_is_known_of_who_was_never_enrolled() {
        Story.of(new StudentDecider()).when(LEAVE).thenRefused(StudentRefusal.NO_SUCH_STUDENT);
    }

    private static Enrol roster(SchoolId school) {
        return new Enrol(STUDENT, school, NUMBER, RIGHT_NAME, NEXT_CLASS, Boarding.BOARDING, ROOM);
    }
}
