package org.shouwang.command.response.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.Command;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse.FromAlert;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Standing;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/** What somebody wants recorded in a response. */
public sealed interface ResponseCommand extends Command {

    ResponseId response();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.RESPONSE, response().value());
    }

    /** A second person agrees to what eases or ends something, having read all that was told. */
    sealed interface Confirmation extends ResponseCommand {

        /** The number of the last word that was on the page. */
        int seen();
    }

    /**
     * Starts the plan in force at a level.
     *
     * @param carried what was already recorded on the alert, so that gates find it here
     * @param family whether each guardian on record may be told
     */
    record Start(
            ResponseId response,
            CasefileId casefile,
            SchoolId school,
            StudentId student,
            Optional<FromAlert> alert,
            ZoneId zone,
            PlanHash plan,
            LevelId level,
            Confidential reason,
            StaffId by,
            List<ResponseFact> carried,
            Map<GuardianId, Standing> family)
            implements ResponseCommand {
        public Start {
            carried = List.copyOf(carried);
            family = Map.copyOf(family);
        }
    }

    /**
     * The guardians on the student's record, and whether each may be told, as it stands now.
     *
     * @param family those who are not in it are no news
     */
    record KnowFamily(ResponseId response, Map<GuardianId, Standing> family)
            implements ResponseCommand {
        public KnowFamily {
            family = Map.copyOf(family);
        }
    }

    /**
     * Takes in a further alert about the student.
     *
     * @param carried what was recorded on it
     */
    record JoinAlert(ResponseId response, FromAlert alert, List<ResponseFact> carried, StaffId by)
            implements ResponseCommand {
        public JoinAlert {
            carried = List.copyOf(carried);
        }
    }

    /** On an alert that this response has answered somebody told of danger. */
    record TellDanger(ResponseId response, EntryId entry, AlertId alert, Danger danger, StaffId by)
            implements ResponseCommand {}

    /** Something that is told. Whether it is in time or in order, it is taken. */
    sealed interface Telling extends ResponseCommand {

        /** The fact, if one is told. */
        Optional<ResponseFact> told();

        /**
         * Whether an alert is raised in the same append. Where a response has ended, nobody would
         * hear of danger otherwise.
         */
        boolean alerted();
    }

    /**
     * Records a fact: never refused. The reason is for what comes before what the plan asks first.
     */
    record Record(
            ResponseId response, ResponseFact fact, Optional<Confidential> reason, boolean alerted)
            implements Telling {

        public Record(ResponseId response, ResponseFact fact, Optional<Confidential> reason) {
            this(response, fact, reason, false);
        }

        @Override
        public Optional<ResponseFact> told() {
            return Optional.of(fact);
        }
    }

    /** Puts an entry right, by another fact or by taking it back. */
    record Correct(
            ResponseId response,
            Entry entry,
            EntryId corrected,
            Confidential reason,
            Optional<ResponseFact> replacement,
            boolean alerted)
            implements Telling {

        public Correct(
                ResponseId response,
                Entry entry,
                EntryId corrected,
                Confidential reason,
                Optional<ResponseFact> replacement) {
            this(response, entry, corrected, reason, replacement, false);
        }

        @Override
        public Optional<ResponseFact> told() {
            return replacement;
        }
    }

    /**
     * A second person agrees that an entry which asks for more is taken back, by the reason of
     * whoever proposed it.
     */
    record ConfirmWithdrawal(ResponseId response, Entry entry, EntryId withdrawn, int seen)
            implements Confirmation {}

    record DeclineWithdrawal(
            ResponseId response, EntryId withdrawn, Confidential reason, StaffId by)
            implements ResponseCommand {}

    record RaiseLevel(
            ResponseId response, EntryId entry, LevelId to, Confidential reason, StaffId by)
            implements ResponseCommand {}

    record ProposeLowering(
            ResponseId response,
            EntryId entry,
            LevelId to,
            Confidential reason,
            StaffId by,
            Role as)
            implements ResponseCommand {}

    record ConfirmLowering(ResponseId response, int seen, StaffId by, Role as)
            implements Confirmation {}

    record DeclineLowering(ResponseId response, Confidential reason, StaffId by)
            implements ResponseCommand {}

    /** Waives a step until an instant, or proposes to where the plan asks for a second person. */
    record Waive(
            ResponseId response,
            EntryId entry,
            StepId step,
            ReasonCode code,
            Confidential reason,
            Instant until,
            StaffId by,
            Role as)
            implements ResponseCommand {}

    record ConfirmWaiver(ResponseId response, EntryId waiver, int seen, StaffId by, Role as)
            implements Confirmation {}

    record DeclineWaiver(ResponseId response, EntryId waiver, Confidential reason, StaffId by)
            implements ResponseCommand {}

    record ProposeEnding(
            ResponseId response, EntryId entry, Confidential reason, StaffId by, Role as)
            implements ResponseCommand {}

    record ConfirmEnding(ResponseId response, int seen, StaffId by, Role as)
            implements Confirmation {}

    record DeclineEnding(ResponseId response, Confidential reason, StaffId by)
            implements ResponseCommand {}

    /**
     * Proposes to move to another version of the plan; what was done stays done.
     *
     * @param to the version whose difference the proposer was shown
     * @param inForce the version that the school follows now
     */
    record ProposeMigration(
            ResponseId response,
            EntryId entry,
            PlanHash to,
            PlanHash inForce,
            Confidential reason,
            StaffId by)
            implements ResponseCommand {}

    /**
     * @param to the version whose difference the second person was shown
     * @param inForce the version that the school follows now
     */
    record ConfirmMigration(
            ResponseId response, PlanHash to, PlanHash inForce, int seen, StaffId by)
            implements Confirmation {}

    record DeclineMigration(ResponseId response, Confidential reason, StaffId by)
            implements ResponseCommand {}

    /** It does not run: sent along where something is closed that a running response keeps open. */
    record HasEnded(ResponseId response) implements ResponseCommand {}

    /** A deadline or a waiver may have run out: look. */
    record Due(ResponseId response) implements ResponseCommand {}
}
