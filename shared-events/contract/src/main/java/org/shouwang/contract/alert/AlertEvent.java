package org.shouwang.contract.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.SetsTimer;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/**
 * An alert from the moment it is raised until a response is opened or two people dismiss it. Facts
 * about it are never refused.
 */
public sealed interface AlertEvent extends Event {

    @Stored("alert.raised")
    record Raised(
            AlertId alert,
            SchoolId school,
            AlertCode code,
            List<Subject> subjects,
            Danger danger,
            Confidential account,
            Optional<Confidential> place,
            Company company,
            Occurred occurred,
            Origin origin,
            StaffId by,
            List<Attachment> attachments)
            implements AlertEvent {
        public Raised {
            subjects = List.copyOf(subjects);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Somebody knows more. It holds whatever an alert can say, so that a second report of the same
     * alert is kept whole.
     *
     * @param danger how urgent it is by this report; empty when it was not said again
     * @param subjects those the alert did not name before
     */
    @Stored("alert.supplemented")
    record Supplemented(
            EntryId entry,
            Confidential account,
            Optional<Danger> danger,
            List<Subject> subjects,
            Optional<Confidential> place,
            Optional<Company> company,
            Optional<Occurred> occurred,
            List<Attachment> attachments,
            StaffId by)
            implements AlertEvent {
        public Supplemented {
            subjects = List.copyOf(subjects);
            attachments = List.copyOf(attachments);
        }
    }

    /** The one who was only described is now known. */
    @Stored("alert.subject_identified")
    record SubjectIdentified(SubjectId subject, StudentId student, StaffId by)
            implements AlertEvent {}

    /** It was the wrong student. Both stay on the record. */
    @Stored("alert.subject_corrected")
    record SubjectCorrected(
            SubjectId subject,
            StudentId from,
            StudentId to,
            Optional<Confidential> reason,
            StaffId by)
            implements AlertEvent {}

    /**
     * By the word of somebody who did not name the student it was the wrong one. Until another
     * person agrees the alert is about both, and whoever said so has it for nobody.
     *
     * @param subject who was named
     * @param also the other, as a subject of its own
     */
    @Stored("alert.correction_proposed")
    record CorrectionProposed(
            SubjectId subject,
            StudentId from,
            SubjectId also,
            StudentId to,
            Optional<Confidential> reason,
            StaffId by)
            implements AlertEvent {}

    /** A second person agrees: it was never about the one named first. Both stay on the record. */
    @Stored("alert.correction_confirmed")
    record CorrectionConfirmed(
            SubjectId subject, StudentId from, StudentId to, StaffId proposedBy, StaffId by)
            implements AlertEvent {}

    @Stored("alert.supervision_taken")
    record SupervisionTaken(EntryId entry, Adult adult, Occurred occurred, StaffId by)
            implements AlertEvent {}

    /**
     * What could do harm is out of reach, or there was none.
     *
     * @param items what it was, if somebody had the time to say
     */
    @Stored("alert.means_removed")
    record MeansRemoved(EntryId entry, Optional<Confidential> items, Occurred occurred, StaffId by)
            implements AlertEvent {}

    @Stored("alert.emergency_called")
    record EmergencyCalled(EntryId entry, EmergencyService service, Occurred occurred, StaffId by)
            implements AlertEvent {}

    /**
     * A human has it. Expires when nothing follows.
     *
     * @param dueAt until when it holds; empty when it does not hold longer than before
     */
    @Stored("alert.acknowledged")
    record Acknowledged(StaffId by, Optional<Confidential> note, Optional<Instant> dueAt)
            implements AlertEvent, SetsTimer {}

    /** Something followed, or it grew more urgent: the acknowledgement holds until then. */
    @Stored("alert.acknowledgement_redated")
    record AcknowledgementRedated(StaffId whose, Optional<Instant> dueAt)
            implements AlertEvent, SetsTimer {}

    /**
     * @param anotherHolds whether somebody else still has it; if not, paging starts again
     */
    @Stored("alert.acknowledgement_expired")
    record AcknowledgementExpired(StaffId whose, boolean anotherHolds) implements AlertEvent {}

    @Stored("alert.joined")
    record Joined(StaffId by) implements AlertEvent {}

    @Stored("alert.response_opened")
    record ResponseOpened(ResponseId response, StudentId student, StaffId by)
            implements AlertEvent {}

    /** The student was in a response already: this alert became part of it. */
    @Stored("alert.response_joined")
    record ResponseJoined(ResponseId response, StudentId student, StaffId by)
            implements AlertEvent {}

    /**
     * A step that the plan asks for before an alert is dismissed is not needed. Comes with the
     * proposal to dismiss, whose words explain it, and counts as long as that proposal stands.
     */
    @Stored("alert.step_waived")
    record StepWaived(EntryId entry, StepId step, ReasonCode code, StaffId by, Role as)
            implements AlertEvent {}

    /** Escalates until somebody else agrees or declines. */
    @Stored("alert.dismissal_proposed")
    record DismissalProposed(StaffId by, Confidential reason, Optional<Instant> dueAt)
            implements AlertEvent, SetsTimer {}

    /**
     * Nobody has agreed or declined yet, so more people are told.
     *
     * @param times how often this proposal has escalated, counted from 1
     */
    @Stored("alert.dismissal_escalated")
    record DismissalEscalated(StaffId proposedBy, int times, Optional<Instant> dueAt)
            implements AlertEvent, SetsTimer {}

    @Stored("alert.dismissal_declined")
    record DismissalDeclined(StaffId by, Confidential reason) implements AlertEvent {}

    @Stored("alert.dismissed")
    record Dismissed(StaffId proposedBy, StaffId by) implements AlertEvent {}

    /**
     * It was over and is not, or whoever had it knew of less danger: a human has to look again, so
     * nobody has it any more and paging starts again.
     */
    @Stored("alert.reopened")
    record Reopened(Why why, StaffId by) implements AlertEvent {}

    /** One of those whom the alert is about: known, or described. */
    record Subject(SubjectId id, Optional<StudentId> student, Optional<Confidential> description) {
        public Subject {
            if (student.isEmpty() && description.isEmpty()) {
                throw new IllegalArgumentException("a subject is known or described");
            }
        }
    }

    /** Who is with the student now. */
    record Company(Presence presence, Optional<Confidential> who) {}

    enum Presence {
        ADULT,
        NOBODY,
        UNKNOWN
    }

    /** The one question about urgency. The level is set later, by whom starts the response. */
    enum Danger {
        NOW,
        VERY_WORRIED,
        NEEDS_ATTENTION,
        NOT_SURE;

        /** Not to know is nearer to worry than to calm. */
        private static final List<Danger> BY_URGENCY =
                List.of(NOW, VERY_WORRIED, NOT_SURE, NEEDS_ATTENTION);

        public boolean moreUrgentThan(Danger other) {
            return BY_URGENCY.indexOf(this) < BY_URGENCY.indexOf(other);
        }
    }

    /** Whether whom raised it was signed in, or known by the device alone. */
    enum Origin {
        SIGNED_IN,
        KNOWN_DEVICE
    }

    /** What makes an alert need a human again. */
    enum Why {
        NEW_FACT_AFTER_DISMISSAL,
        OBJECTION_AFTER_DISMISSAL,
        NEW_FACT_AFTER_THE_RESPONSE,
        STUDENT_WITHOUT_RESPONSE,
        /** Danger now, or graver than was known, while somebody had it or a response ran. */
        DANGER_TOLD
    }

    enum EmergencyService {
        AMBULANCE,
        POLICE,
        FIRE
    }
}
