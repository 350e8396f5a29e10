package org.shouwang.command.response.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.command.directory.Student;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.SafeContact;

/**
 * Whoever finds that a guardian must not be told bars that guardian by the same act: a finding that
 * the next caller does not meet protects nobody.
 */
public final class GuardianBars {

    private GuardianBars() {}

    /** What has to be sent as one with a fact. */
    public static List<StudentCommand> with(ResponseFact fact, Student student) {
        return fact instanceof ResponseFact.SafeContactChecked check
                ? notToTell(check, student).stream()
                        .<StudentCommand>map(
                                guardian ->
                                        new StudentCommand.BarGuardian(
                                                student.id(),
                                                guardian,
                                                check.reason(),
                                                check.entry().by()))
                        .toList()
                : List.of();
    }

    /** Where home is not safe and nobody is named, nobody at home is told. */
    private static Set<GuardianId> notToTell(
            ResponseFact.SafeContactChecked check, Student student) {
        return check.decision() == SafeContact.NOT_SAFE && check.notToTell().isEmpty()
                ? student.guardians().stream()
                        .filter(guardian -> !guardian.barred())
                        .map(Student.Guardian::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : check.notToTell();
    }
}
