package org.shouwang.command.student.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shouwang.command.student.decision.StudentState.Guardian;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;

/**
 * What is known of a student, enrolled or not.
 *
 * @param number the school's own number
 * @param mergedInto the record that this one is an alias of
 */
public record Card(
        Confidential number,
        Confidential name,
        ClassId schoolClass,
        Boarding boarding,
        Optional<Confidential> dormitory,
        Map<GuardianId, Guardian> guardians,
        Optional<StudentId> mergedInto) {

    public Card {
        guardians = Map.copyOf(guardians);
    }

    Card with(Confidential number, Confidential name) {
        return new Card(number, name, schoolClass, boarding, dormitory, guardians, mergedInto);
    }

    Card with(ClassId schoolClass) {
        return new Card(number, name, schoolClass, boarding, dormitory, guardians, mergedInto);
    }

    Card with(Boarding boarding, Optional<Confidential> dormitory) {
        return new Card(number, name, schoolClass, boarding, dormitory, guardians, mergedInto);
    }

    Card with(GuardianId id, Guardian guardian) {
        Map<GuardianId, Guardian> more = new HashMap<>(guardians);
        more.put(id, guardian);
        return new Card(number, name, schoolClass, boarding, dormitory, more, mergedInto);
    }

    /** Unchanged when no such guardian is known. */
    Card change(GuardianId id, UnaryOperator<Guardian> change) {
        Guardian known = guardians.get(id);
        return known == null ? this : with(id, change.apply(known));
    }

    Card mergedInto(StudentId other) {
        return new Card(
                number, name, schoolClass, boarding, dormitory, guardians, Optional.of(other));
    }
}
