package org.shouwang.command.alert.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.Command;
import org.shouwang.command.plan.decision.PlanInForce;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent.Company;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.EmergencyService;
import org.shouwang.contract.alert.AlertEvent.Origin;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/** What can be wished of an alert. Only the proposal and the confirmation of a dismissal end it. */
public sealed interface AlertCommand extends Command {

    AlertId alert();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.ALERT, alert().value());
    }

    /** A command that tells something about the student. Never refused for an alert that exists. */
    sealed interface Fact extends AlertCommand {

        StaffId by();

        /**
         * Whether a response that came of this alert still runs. When none does, a fact on an
         * answered alert makes it need a human again.
         */
        boolean responseRuns();
    }

    /**
     * @param entry names the supplement when the alert exists already
     */
    record Raise(
            AlertId alert,
            SchoolId school,
            List<Subject> subjects,
            Danger danger,
            Confidential account,
            Optional<Confidential> place,
            Company company,
            Occurred occurred,
            Origin origin,
            List<Attachment> attachments,
            EntryId entry,
            boolean responseRuns,
            StaffId by)
            implements Fact {
        public Raise {
            subjects = List.copyOf(subjects);
            attachments = List.copyOf(attachments);
        }
    }

    record Supplement(
            AlertId alert,
            EntryId entry,
            Confidential account,
            Optional<Danger> danger,
            List<Subject> subjects,
            Optional<Confidential> place,
            Optional<Company> company,
            Optional<Occurred> occurred,
            List<Attachment> attachments,
            boolean responseRuns,
            StaffId by)
            implements Fact {
        public Supplement {
            subjects = List.copyOf(subjects);
            attachments = List.copyOf(attachments);
        }

        /** "I know more", as one text. */
        public static Supplement text(
                AlertId alert,
                EntryId entry,
                Confidential account,
                boolean responseRuns,
                StaffId by) {
            return new Supplement(
                    alert,
                    entry,
                    account,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    responseRuns,
                    by);
        }
    }

    /** The described one is this student. */
    record IdentifySubject(
            AlertId alert, SubjectId subject, StudentId student, boolean responseRuns, StaffId by)
            implements Fact {}

    /** It was the wrong student. */
    record CorrectSubject(
            AlertId alert,
            SubjectId subject,
            StudentId to,
            Optional<Confidential> reason,
            boolean responseRuns,
            StaffId by)
            implements Fact {}

    /**
     * A second person agrees that it was the wrong student.
     *
     * @param seen the number of the last word that was on the page
     */
    record ConfirmCorrection(AlertId alert, SubjectId subject, int seen, StaffId by)
            implements AlertCommand {}

    record TakeSupervision(
            AlertId alert,
            EntryId entry,
            Adult adult,
            Occurred occurred,
            boolean responseRuns,
            StaffId by)
            implements Fact {}

    record RemoveMeans(
            AlertId alert,
            EntryId entry,
            Optional<Confidential> items,
            Occurred occurred,
            boolean responseRuns,
            StaffId by)
            implements Fact {}

    record CallEmergency(
            AlertId alert,
            EntryId entry,
            EmergencyService service,
            Occurred occurred,
            boolean responseRuns,
            StaffId by)
            implements Fact {}

    record Acknowledge(AlertId alert, StaffId by, Optional<Confidential> note)
            implements AlertCommand {}

    record Join(AlertId alert, StaffId by) implements AlertCommand {}

    /** A response answers this alert for one of its students. */
    sealed interface Answer extends AlertCommand {

        ResponseId response();

        StudentId student();

        StaffId by();
    }

    /** A response has been started out of this alert. */
    record OpenResponse(AlertId alert, ResponseId response, StudentId student, StaffId by)
            implements Answer {}

    /** The response that ran already has taken this alert in. */
    record JoinResponse(AlertId alert, ResponseId response, StudentId student, StaffId by)
            implements Answer {}

    /** What ends an alert, so that the plan has a word in it. */
    sealed interface Dismissal extends AlertCommand {

        StaffId by();

        Role as();

        /** The school's plan; empty while it has none. */
        Optional<PlanInForce> plan();
    }

    /**
     * @param waived steps of the plan that are not needed, each with one of the plan's reasons
     * @param entry what the entries of the waivers are named after
     */
    record ProposeDismissal(
            AlertId alert,
            Confidential reason,
            Map<StepId, ReasonCode> waived,
            EntryId entry,
            Optional<PlanInForce> plan,
            StaffId by,
            Role as)
            implements Dismissal {
        public ProposeDismissal {
            waived = Map.copyOf(waived);
        }
    }

    /**
     * @param seen the number of the last word that was on the page
     */
    record ConfirmDismissal(
            AlertId alert, int seen, Optional<PlanInForce> plan, StaffId by, Role as)
            implements Dismissal {}

    /**
     * Nothing was told since somebody read it: sent along where something else ends, so that it
     * does not end over what was told here. Never tells anything.
     */
    record StillAsSeen(AlertId alert, int seen) implements AlertCommand {}

    /** An objection; whoever proposed it may take the proposal back with it. */
    record DeclineDismissal(AlertId alert, StaffId by, Confidential reason)
            implements AlertCommand {}

    /** The time that an event asked for has come. */
    record Due(AlertId alert) implements AlertCommand {}
}
