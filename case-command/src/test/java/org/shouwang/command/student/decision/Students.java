package org.shouwang.command.student.decision;

import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.STUDENT;

import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.Story;
import org.shouwang.command.student.decision.StudentCommand.AddGuardian;
import org.shouwang.command.student.decision.StudentCommand.Enrol;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.student.StudentEvent;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;

/** Students to tell stories about. */
final class Students {

    static final Confidential NUMBER = Confidential.of("20260101");
    static final Confidential NAME = Confidential.of("李示例甲");
    static final Confidential RIGHT_NAME = Confidential.of("李示例乙");
    static final Confidential FATHERS_NAME = Confidential.of("李示例丙");
    static final Optional<Confidential> PHONE = Optional.of(Confidential.of("13900000001"));
    static final Optional<Confidential> NEW_PHONE = Optional.of(Confidential.of("13900000002"));
    static final SchoolId OTHER_SCHOOL = new SchoolId(new UUID(1, 2));
    static final ClassId CLASS = new ClassId(new UUID(6, 1));
    static final ClassId NEXT_CLASS = new ClassId(new UUID(6, 2));
    static final GuardianId FATHER = new GuardianId(new UUID(6, 3));
    static final GuardianId AGAIN = new GuardianId(new UUID(6, 4));
    static final Enrol ENROL =
            new Enrol(STUDENT, SCHOOL, NUMBER, NAME, CLASS, Boarding.DAY, Optional.empty());

    private Students() {}

    static Story<StudentCommand, StudentState, StudentEvent> aStudent() {
        return Story.of(new StudentDecider()).givenThat(ENROL);
    }

    static AddGuardian father(
            GuardianId id, Relation relation, Confidential name, Optional<Confidential> phone) {
        return new AddGuardian(STUDENT, id, relation, name, phone);
    }
}
