package org.shouwang.command.rosterimport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ImportId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/**
 * An uploaded file on its way into the record.
 *
 * @param by who uploaded it, in which role
 * @param choice what the columns mean, once confirmed
 * @param leavers the students confirmed to have left
 * @param students how many the file holds, once confirmed
 * @param done how many of them are recorded
 */
record Draft(
        ImportId id,
        SchoolId school,
        StaffId by,
        Role role,
        Optional<ColumnChoice> choice,
        List<StudentId> leavers,
        int students,
        int done,
        Optional<Instant> completed) {

    Draft {
        leavers = List.copyOf(leavers);
    }

    public boolean isConfirmed() {
        return choice.isPresent();
    }

    public boolean isCompleted() {
        return completed.isPresent();
    }
}
