package org.shouwang.command.worry.decision;

import java.time.Instant;
import org.shouwang.command.Command;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.contract.worry.WorryEvent.Triage;

/** What can be wished of a worry. */
public sealed interface WorryCommand extends Command {

    WorryId worry();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.WORRY, worry().value());
    }

    /**
     * @param triageBy when somebody must have answered
     * @param entry names the supplement when the worry exists already
     */
    record Report(
            WorryId worry,
            SchoolId school,
            StudentId student,
            Confidential account,
            Occurred occurred,
            Instant triageBy,
            EntryId entry,
            StaffId by)
            implements WorryCommand {}

    /**
     * @param triageBy when somebody must look again if it had been answered
     */
    record Supplement(
            WorryId worry, EntryId entry, Confidential account, Instant triageBy, StaffId by)
            implements WorryCommand {}

    record Answer(WorryId worry, Triage triage, Confidential answer, StaffId by)
            implements WorryCommand {}

    /** An alert has been raised out of it. */
    record BecomeAlert(WorryId worry, AlertId alert, StaffId by) implements WorryCommand {}

    /** The time that an event asked for has come. */
    record Due(WorryId worry) implements WorryCommand {}
}
