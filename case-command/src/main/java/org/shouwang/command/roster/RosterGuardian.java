package org.shouwang.command.roster;

import java.util.Optional;
import org.shouwang.contract.student.StudentEvent.Relation;

/**
 * A guardian as a file or the school knows one. At least a name or a phone is there.
 *
 * @param phone digits alone, with a leading + when it is not a number of China
 */
public record RosterGuardian(
        Optional<String> name, Optional<Relation> relation, Optional<String> phone) {

    /** Says nothing of who it is, for logs. */
    @Override
    public String toString() {
        return "RosterGuardian";
    }
}
