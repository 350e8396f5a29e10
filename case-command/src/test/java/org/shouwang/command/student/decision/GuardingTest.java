package org.shouwang.command.student.decision;

import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.MORE_WORDS;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.STUDENT;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.Somebody.anyStaff;
import static org.shouwang.command.Somebody.anyStudent;
import static org.shouwang.command.Somebody.anyWords;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;
import static org.shouwang.command.student.decision.Students.AGAIN;
import static org.shouwang.command.student.decision.Students.ENROL;
import static org.shouwang.command.student.decision.Students.FATHER;
import static org.shouwang.command.student.decision.Students.FATHERS_NAME;
import static org.shouwang.command.student.decision.Students.NAME;
import static org.shouwang.command.student.decision.Students.NEW_PHONE;
import static org.shouwang.command.student.decision.Students.OTHER_SCHOOL;
import static org.shouwang.command.student.decision.Students.PHONE;
import static org.shouwang.command.student.decision.Students.RIGHT_NAME;
import static org.shouwang.command.student.decision.Students.aStudent;
import static org.shouwang.command.student.decision.Students.father;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.student.decision.StudentCommand.AddGuardian;
import org.shouwang.command.student.decision.StudentCommand.BarGuardian;
import org.shouwang.command.student.decision.StudentCommand.ChangeBoarding;
import org.shouwang.command.student.decision.StudentCommand.ChangeGuardianPhone;
import org.shouwang.command.student.decision.StudentCommand.ConfirmUnbarring;
import org.shouwang.command.student.decision.StudentCommand.CorrectGuardian;
import org.shouwang.command.student.decision.StudentCommand.CorrectIdentity;
import org.shouwang.command.student.decision.StudentCommand.DeclineUnbarring;
import org.shouwang.command.student.decision.StudentCommand.Leave;
import org.shouwang.command.student.decision.StudentCommand.Merge;
import org.shouwang.command.student.decision.StudentCommand.MoveClass;
import org.shouwang.command.student.decision.StudentCommand.ProposeUnbarring;
import org.shouwang.command.student.decision.StudentCommand.Return;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.GuardianAdded;
import org.shouwang.contract.student.StudentEvent.GuardianBarCarried;
import org.shouwang.contract.student.StudentEvent.GuardianBarred;
import org.shouwang.contract.student.StudentEvent.GuardianCorrected;
import org.shouwang.contract.student.StudentEvent.GuardianPhoneChanged;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarred;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarringDeclined;
import org.shouwang.contract.student.StudentEvent.GuardianUnbarringProposed;
import org.shouwang.contract.student.StudentEvent.Relation;

/** One person stops that a guardian is told; two allow it again. */
class GuardingTest {

    private static final AddGuardian ADD = father(FATHER, Relation.FATHER, FATHERS_NAME, PHONE);
    private static final BarGuardian BAR = new BarGuardian(STUDENT, FATHER, WORDS, COUNSELOR);
    private static final ProposeUnbarring PROPOSE =
            new ProposeUnbarring(STUDENT, FATHER, MORE_WORDS, COUNSELOR);

    @Test
    void a_guardian_is_added_once_and_corrected_under_the_same_id() {
        aStudent()
                .when(ADD)
                .then(new GuardianAdded(FATHER, Relation.FATHER, FATHERS_NAME, PHONE))
                .when(ADD)
                .thenNothing();
        withFather()
                .when(father(FATHER, Relation.STEP_PARENT, RIGHT_NAME, NEW_PHONE))
                .then(
                        new GuardianCorrected(FATHER, Relation.STEP_PARENT, RIGHT_NAME),
                        new GuardianPhoneChanged(FATHER, NEW_PHONE));
    }

    @Test
    void a_phone_changes() {
        var change = new ChangeGuardianPhone(STUDENT, FATHER, NEW_PHONE);
        withFather()
                .when(change)
                .then(new GuardianPhoneChanged(FATHER, NEW_PHONE))
                .when(change)
                .thenNothing();
    }

    @Test
    void one_person_does_not_bring_a_barred_guardian_back_under_another_entry() {
        barred().givenThat(father(AGAIN, Relation.OTHER, RIGHT_NAME, NEW_PHONE))
                .when(new CorrectGuardian(STUDENT, AGAIN, Relation.OTHER, FATHERS_NAME))
                .then(
                        new GuardianCorrected(AGAIN, Relation.OTHER, FATHERS_NAME),
                        new GuardianBarCarried(AGAIN, FATHER, WORDS, COUNSELOR));
        barred().givenThat(father(AGAIN, Relation.OTHER, RIGHT_NAME, NEW_PHONE))
                .when(father(AGAIN, Relation.OTHER, FATHERS_NAME, PHONE))
                .then(
                        new GuardianCorrected(AGAIN, Relation.OTHER, FATHERS_NAME),
                        new GuardianPhoneChanged(AGAIN, PHONE),
                        new GuardianBarCarried(AGAIN, FATHER, WORDS, COUNSELOR));
    }

    @Test
    void a_number_alone_bars_nobody_before_or_after() {
        var mother = father(AGAIN, Relation.MOTHER, RIGHT_NAME, NEW_PHONE);
        var landline = new ChangeGuardianPhone(STUDENT, AGAIN, PHONE);
        barred().givenThat(mother).when(landline).then(new GuardianPhoneChanged(AGAIN, PHONE));
        withFather()
                .givenThat(mother)
                .givenThat(landline)
                .when(BAR)
                .then(new GuardianBarred(FATHER, WORDS, COUNSELOR));
        barred().when(father(AGAIN, Relation.MOTHER, RIGHT_NAME, PHONE))
                .then(new GuardianAdded(AGAIN, Relation.MOTHER, RIGHT_NAME, PHONE));
    }

    @Test
    void a_name_that_a_barred_guardian_once_had_stays_theirs() {
        barred().givenThat(new CorrectGuardian(STUDENT, FATHER, Relation.FATHER, RIGHT_NAME))
                .when(father(AGAIN, Relation.OTHER, FATHERS_NAME, NEW_PHONE))
                .then(
                        new GuardianAdded(AGAIN, Relation.OTHER, FATHERS_NAME, NEW_PHONE),
                        new GuardianBarCarried(AGAIN, FATHER, WORDS, COUNSELOR));
    }

    @Test
    void one_person_bars_at_once() {
        withFather()
                .when(BAR)
                .then(new GuardianBarred(FATHER, WORDS, COUNSELOR))
                .when(BAR)
                .thenNothing();
        barred().when(new BarGuardian(STUDENT, FATHER, MORE_WORDS, LEAD))
                .then(new GuardianBarred(FATHER, MORE_WORDS, LEAD));
    }

    @Test
    void two_people_lift_it() {
        barred().when(PROPOSE)
                .then(new GuardianUnbarringProposed(FATHER, MORE_WORDS, COUNSELOR))
                .when(new ConfirmUnbarring(STUDENT, FATHER, LEAD))
                .then(new GuardianUnbarred(FATHER, MORE_WORDS, COUNSELOR, LEAD))
                .when(new ConfirmUnbarring(STUDENT, FATHER, LEAD))
                .thenNothing();
    }

    @Test
    void one_person_alone_does_not_lift_it() {
        barred().givenThat(PROPOSE)
                .when(new ConfirmUnbarring(STUDENT, FATHER, COUNSELOR))
                .thenRefused(StudentRefusal.UNBARRING_NEEDS_SECOND_PERSON);
        barred().when(new ConfirmUnbarring(STUDENT, FATHER, LEAD))
                .thenRefused(StudentRefusal.UNBARRING_NOT_PROPOSED);
        barred().givenThat(PROPOSE)
                .when(PROPOSE)
                .thenRefused(StudentRefusal.UNBARRING_ALREADY_PROPOSED);
        withFather().when(PROPOSE).thenNothing();
    }

    @Test
    void declining_keeps_the_bar_and_so_does_saying_it_again() {
        var decline = new DeclineUnbarring(STUDENT, FATHER, WORDS, LEAD);
        barred().givenThat(PROPOSE)
                .when(decline)
                .then(new GuardianUnbarringDeclined(FATHER, WORDS, LEAD))
                .when(decline)
                .thenNothing();
        barred().givenThat(PROPOSE)
                .when(BAR)
                .then(new GuardianBarred(FATHER, WORDS, COUNSELOR))
                .when(new ConfirmUnbarring(STUDENT, FATHER, LEAD))
                .thenRefused(StudentRefusal.UNBARRING_NOT_PROPOSED);
    }

    @Test
    void a_barred_guardian_who_is_named_anew_stays_barred() {
        barred().when(father(AGAIN, Relation.OTHER, FATHERS_NAME, NEW_PHONE))
                .then(
                        new GuardianAdded(AGAIN, Relation.OTHER, FATHERS_NAME, NEW_PHONE),
                        new GuardianBarCarried(AGAIN, FATHER, WORDS, COUNSELOR));
        barred().when(father(AGAIN, Relation.MOTHER, NAME, Optional.empty()))
                .then(new GuardianAdded(AGAIN, Relation.MOTHER, NAME, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANNA LI", "anna\u3000 li", "AnnaLi"})
    void however_a_name_is_written_it_is_theirs(String typed) {
        var known =
                aStudent()
                        .givenThat(
                                father(
                                        FATHER,
                                        Relation.FATHER,
                                        Confidential.of("Anna Li"),
                                        Optional.empty()))
                        .givenThat(BAR);
        var name = Confidential.of(typed);
        known.when(father(AGAIN, Relation.OTHER, name, Optional.empty()))
                .then(
                        new GuardianAdded(AGAIN, Relation.OTHER, name, Optional.empty()),
                        new GuardianBarCarried(AGAIN, FATHER, WORDS, COUNSELOR));
    }

    @Test
    void a_guardian_has_to_be_known() {
        aStudent().when(BAR).thenRefused(StudentRefusal.NO_SUCH_GUARDIAN);
    }

    @Test
    void whatever_happens_a_guardian_is_added_and_a_name_corrected() {
        AnySequence.of(
                new StudentDecider(),
                _ -> ENROL,
                GuardingTest::any,
                command -> command instanceof AddGuardian || command instanceof CorrectIdentity);
    }

    private static Story<StudentCommand, StudentState, StudentEvent> withFather() {
        return aStudent().givenThat(ADD);
    }

    private static Story<StudentCommand, StudentState, StudentEvent> barred() {
        return withFather().givenThat(BAR);
    }

    private static StudentCommand any(Random random) {
        GuardianId guardian = new GuardianId(few(random));
        ClassId schoolClass = new ClassId(few(random));
        var school = random.nextBoolean() ? SCHOOL : OTHER_SCHOOL;
        var by = anyStaff(random);
        return switch (random.nextInt(13)) {
            case 0 -> ENROL;
            case 1 -> new MoveClass(STUDENT, schoolClass);
            case 2 ->
                    new ChangeBoarding(STUDENT, oneOf(random, Boarding.values()), Optional.empty());
            case 3 -> new Leave(STUDENT, school, LocalDate.EPOCH);
            case 4 -> new Return(STUDENT, school, schoolClass);
            case 5 -> new CorrectIdentity(STUDENT, anyWords(random), NAME);
            case 6, 7 -> father(guardian, Relation.FATHER, anyWords(random), PHONE);
            case 8 -> new ChangeGuardianPhone(STUDENT, guardian, NEW_PHONE);
            case 9 -> new BarGuardian(STUDENT, guardian, anyWords(random), by);
            case 10 -> new ProposeUnbarring(STUDENT, guardian, WORDS, by);
            case 11 ->
                    random.nextBoolean()
                            ? new ConfirmUnbarring(STUDENT, guardian, by)
                            : new DeclineUnbarring(STUDENT, guardian, WORDS, by);
            default -> new Merge(STUDENT, anyStudent(random), by, Map.of());
        };
    }
}
