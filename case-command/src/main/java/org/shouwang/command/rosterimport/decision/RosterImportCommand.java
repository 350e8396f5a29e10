package org.shouwang.command.rosterimport.decision;

import org.shouwang.command.Command;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ImportId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.Sha256;

/** What can be wished of one import of a roster file. */
public sealed interface RosterImportCommand extends Command {

    ImportId id();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.ROSTER_IMPORT, id().value());
    }

    /** The counts are of students. */
    record Propose(
            ImportId id,
            SchoolId school,
            Sha256 file,
            int joiners,
            int movers,
            int leavers,
            int changed,
            StaffId by)
            implements RosterImportCommand {}

    /**
     * @param leavers whether those missing from the file are to be marked as having left
     */
    record Confirm(ImportId id, boolean leavers, StaffId by) implements RosterImportCommand {}

    /** Every student of the file has been recorded. */
    record Complete(ImportId id, int students) implements RosterImportCommand {}

    record Abandon(ImportId id, StaffId by) implements RosterImportCommand {}
}
