package org.shouwang.contract.worry;

import java.time.Instant;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.SetsTimer;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.WorryId;

/** A worry, its answer within a deadline, or the alert that it became. */
public sealed interface WorryEvent extends Event {

    @Stored("worry.reported")
    record Reported(
            WorryId worry,
            SchoolId school,
            StudentId student,
            Confidential account,
            Occurred occurred,
            StaffId by,
            Optional<Instant> dueAt)
            implements WorryEvent, SetsTimer {}

    /**
     * @param dueAt when it must be looked at again, if it had been answered already
     */
    @Stored("worry.supplemented")
    record Supplemented(EntryId entry, Confidential account, StaffId by, Optional<Instant> dueAt)
            implements WorryEvent, SetsTimer {}

    /** The answer goes back to whom reported it: it holds what they may know. */
    @Stored("worry.answered")
    record Answered(Triage triage, Confidential answer, StaffId by) implements WorryEvent {}

    @Stored("worry.became_alert")
    record BecameAlert(AlertId alert, StaffId by) implements WorryEvent {}

    /**
     * Nobody has answered in time.
     *
     * @param times how often this was told, counted from 1
     * @param dueAt when it is told again
     */
    @Stored("worry.triage_overdue")
    record TriageOverdue(Instant wasDueAt, int times, Optional<Instant> dueAt)
            implements WorryEvent, SetsTimer {}

    /** What the counselor does about it. */
    enum Triage {
        WATCHING,
        TALKED_WITH_STUDENT,
        REFERRED_ELSEWHERE,
        NO_ACTION_NEEDED
    }
}
