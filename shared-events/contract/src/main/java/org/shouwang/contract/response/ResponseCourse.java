package org.shouwang.contract.response;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.SetsTimer;
import org.shouwang.contract.Stored;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/** The course of a response: start, levels, deadlines, waivers, end. */
public sealed interface ResponseCourse extends ResponseEvent {

    /**
     * What was recorded on the alert before follows as facts of this response, so that every gate
     * finds its facts in one stream.
     *
     * @param zone the school's, so that "the same day" never depends on who asks
     */
    @Stored(value = "response.started", revision = 2)
    record Started(
            ResponseId response,
            CasefileId casefile,
            SchoolId school,
            StudentId student,
            Optional<FromAlert> alert,
            ZoneId zone,
            PlanHash plan,
            LevelId level,
            Confidential reason,
            StaffId by)
            implements ResponseCourse {}

    /**
     * Whether a guardian of the student may be told, as the student's record says: told when a
     * response starts and whenever it changes, so that the plan asks nobody to call home where
     * nobody there may be called.
     */
    @Stored("response.guardian_stands")
    record GuardianStands(GuardianId guardian, ResponseFact.Standing standing)
            implements ResponseCourse {}

    /**
     * A further alert about the student while the response runs. What was recorded on it follows as
     * facts of this response, as at the start.
     */
    @Stored(value = "response.alert_joined", revision = 2)
    record AlertJoined(FromAlert alert, StaffId by) implements ResponseCourse {}

    /**
     * On an alert that this response has answered somebody told of danger now, or of a graver one.
     * What the plan asks for at a further alert it asks for again.
     */
    @Stored("response.danger_told")
    record DangerTold(EntryId entry, AlertId alert, Danger danger, StaffId by)
            implements ResponseCourse {}

    /**
     * @param because the assessment whose answers forced it
     */
    @Stored("response.level_raised")
    record LevelRaised(
            EntryId entry,
            LevelId from,
            LevelId to,
            Optional<Confidential> reason,
            Optional<EntryId> because,
            StaffId by)
            implements ResponseCourse {}

    @Stored("response.lowering_proposed")
    record LoweringProposed(
            EntryId entry, LevelId from, LevelId to, Confidential reason, StaffId by)
            implements ResponseCourse {}

    @Stored("response.lowering_declined")
    record LoweringDeclined(Confidential reason, StaffId by) implements ResponseCourse {}

    @Stored("response.lowering_confirmed")
    record LoweringConfirmed(LevelId from, LevelId to, StaffId proposedBy, StaffId by)
            implements ResponseCourse {}

    /**
     * The plan asks for this step by then. Told when it comes into being, so that late never
     * depends on who asks.
     */
    @Stored("response.step_due")
    record StepDue(StepId step, int occurrence, Optional<Instant> dueAt)
            implements ResponseCourse, SetsTimer {}

    @Stored("response.step_overdue")
    record StepOverdue(StepId step, int occurrence, Instant wasDueAt) implements ResponseCourse {}

    /** Waits for a second person, where the plan asks for one. */
    @Stored("response.waiver_proposed")
    record WaiverProposed(
            EntryId entry,
            StepId step,
            ReasonCode code,
            Confidential reason,
            StaffId by,
            Role as,
            Instant until)
            implements ResponseCourse {}

    @Stored("response.waiver_declined")
    record WaiverDeclined(EntryId waiver, Confidential reason, StaffId by)
            implements ResponseCourse {}

    /**
     * A step need not be done for now.
     *
     * @param by who waived it, or proposed to
     * @param second who confirmed, where the plan asks for a second person
     * @param dueAt when the waiver ends and the step is asked for again
     */
    @Stored("response.step_waived")
    record StepWaived(
            EntryId entry,
            StepId step,
            ReasonCode code,
            Confidential reason,
            StaffId by,
            Role as,
            Optional<StaffId> second,
            Optional<Instant> dueAt)
            implements ResponseCourse, SetsTimer {}

    @Stored("response.waiver_expired")
    record WaiverExpired(StepId step, EntryId waiver) implements ResponseCourse {}

    /**
     * Somebody wants to take back an entry that asks for more than would be asked without it: an
     * acute answer, a suspicion. It counts until a second person agrees, by {@code
     * response.entry_corrected}.
     */
    @Stored("response.withdrawal_proposed")
    record WithdrawalProposed(EntryId entry, EntryId withdrawn, Confidential reason, StaffId by)
            implements ResponseCourse {}

    /** The entry goes on to count. */
    @Stored("response.withdrawal_declined")
    record WithdrawalDeclined(EntryId withdrawn, Confidential reason, StaffId by)
            implements ResponseCourse {}

    /**
     * A fact came before what the plan asks first, or where the plan does not ask for it. It
     * stands, and so does this.
     *
     * @param before the steps that were open, in the order of the plan
     */
    @Stored("response.deviated")
    record Deviated(StepId step, List<StepId> before, EntryId fact, Optional<Confidential> reason)
            implements ResponseCourse {
        public Deviated {
            before = List.copyOf(before);
        }
    }

    /** Waits for a second person. */
    @Stored("response.migration_proposed")
    record MigrationProposed(
            EntryId entry, PlanHash from, PlanHash to, Confidential reason, StaffId by)
            implements ResponseCourse {}

    @Stored("response.migration_declined")
    record MigrationDeclined(Confidential reason, StaffId by) implements ResponseCourse {}

    /**
     * What was done stays done; from here on the response is judged by the other version.
     *
     * @param by who proposed it
     * @param second who confirmed it
     */
    @Stored("response.plan_migrated")
    record PlanMigrated(PlanHash from, PlanHash to, Confidential reason, StaffId by, StaffId second)
            implements ResponseCourse {}

    @Stored("response.ending_proposed")
    record EndingProposed(EntryId entry, Confidential reason, StaffId by)
            implements ResponseCourse {}

    @Stored("response.ending_declined")
    record EndingDeclined(Confidential reason, StaffId by) implements ResponseCourse {}

    @Stored("response.ended")
    record Ended(StaffId proposedBy, StaffId by) implements ResponseCourse {}

    /**
     * The alert that a response came from, and what of it the plan's deadlines start at.
     *
     * @param danger the most urgent that anybody said on it
     * @param attendedAt since when, by the alert's account, an adult is with the student
     * @param told when the facts that follow from the alert were recorded there
     */
    record FromAlert(
            AlertId alert,
            Danger danger,
            Instant raisedAt,
            Optional<Instant> acknowledgedAt,
            Optional<Instant> attendedAt,
            List<Told> told) {
        public FromAlert {
            told = List.copyOf(told);
        }

        /** An alert on which nothing was recorded but that somebody took it up. */
        public static FromAlert plain(
                AlertId alert, Danger danger, Instant raisedAt, Optional<Instant> acknowledgedAt) {
            return new FromAlert(
                    alert, danger, raisedAt, acknowledgedAt, Optional.empty(), List.of());
        }
    }

    /** A fact was on record before the response took it over: so it is not late. */
    record Told(EntryId entry, Instant recordedAt) {}
}
