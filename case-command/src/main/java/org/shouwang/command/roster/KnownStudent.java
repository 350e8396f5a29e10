package org.shouwang.command.roster;

import java.util.List;
import java.util.Optional;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.token.Label;

/**
 * A student who is in the school now.
 *
 * @param number the school's own number, as the last roster gave it
 */
public record KnownStudent(
        StudentId id,
        String number,
        String name,
        Label classLabel,
        Boarding boarding,
        Optional<String> dormitory,
        List<RosterGuardian> guardians) {

    public KnownStudent {
        guardians = List.copyOf(guardians);
    }

    /** Says nothing of who it is, for logs. */
    @Override
    public String toString() {
        return "KnownStudent " + id;
    }
}
