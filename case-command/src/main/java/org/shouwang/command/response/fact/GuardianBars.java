package org.shouwang.command.response.fact;

import java.util.List;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.ResponseFact;

/**
 * Whoever finds that a guardian must not be told bars that guardian by the same act: a finding that
 * the next caller does not meet protects nobody.
 */
public final class GuardianBars {

    private GuardianBars() {}

    /** What has to be sent as one with a fact. */
    public static List<StudentCommand> with(ResponseFact fact, StudentId student) {
        return fact instanceof ResponseFact.SafeContactChecked check
                ? check.notToTell().stream()
                        .<StudentCommand>map(
                                guardian ->
                                        new StudentCommand.BarGuardian(
                                                student,
                                                guardian,
                                                check.reason(),
                                                check.entry().by()))
                        .toList()
                : List.of();
    }
}
