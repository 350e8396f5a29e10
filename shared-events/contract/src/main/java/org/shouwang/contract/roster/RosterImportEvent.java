package org.shouwang.contract.roster;

import org.shouwang.contract.Event;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.ImportId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.Sha256;

/**
 * One import of a roster file. Its students' events name it through their command; a completed
 * import is whole.
 */
public sealed interface RosterImportEvent extends Event {

    /** The counts are of students. */
    @Stored("roster_import.proposed")
    record Proposed(
            ImportId id,
            SchoolId school,
            Sha256 file,
            int joiners,
            int movers,
            int leavers,
            int changed,
            StaffId by)
            implements RosterImportEvent {}

    /**
     * @param leavers whether those missing from the file are to be marked as having left
     */
    @Stored("roster_import.confirmed")
    record Confirmed(boolean leavers, StaffId by) implements RosterImportEvent {}

    @Stored("roster_import.completed")
    record Completed(int students) implements RosterImportEvent {}

    @Stored("roster_import.abandoned")
    record Abandoned(StaffId by) implements RosterImportEvent {}
}
