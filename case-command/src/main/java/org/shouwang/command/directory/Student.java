package org.shouwang.command.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;

/**
 * A student as staff know them, read from the events.
 *
 * @param name empty when it was erased
 * @param left the last day of whoever has left
 */
public record Student(
        StudentId id,
        SchoolId school,
        Optional<String> name,
        Optional<String> number,
        ClassId schoolClass,
        String classLabel,
        Boarding boarding,
        Optional<String> dormitory,
        boolean enrolled,
        Optional<LocalDate> left,
        List<Guardian> guardians) {

    private static final int NUMBER_END = 4;

    public Student {
        guardians = List.copyOf(guardians);
    }

    /** How the school number ends: enough to tell two of one name apart. */
    public Optional<String> numberEnd() {
        return number.map(n -> n.substring(Math.max(0, n.length() - NUMBER_END)));
    }

    /**
     * A guardian as shown.
     *
     * @param phone hidden when barred, or when it is the number of one who is, whatever is recorded
     * @param carried barred by the name of another alone: nobody has said so of this one
     */
    public record Guardian(
            GuardianId id,
            Relation relation,
            Optional<String> name,
            Optional<String> phone,
            boolean barred,
            boolean carried) {}
}
