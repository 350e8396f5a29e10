package org.shouwang.contract.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ReferralId;
import org.shouwang.contract.id.StaffId;

/**
 * A fact that somebody recorded in a response. Facts are never refused; what is out of order
 * deviates, what is late is marked.
 */
public sealed interface ResponseFact extends ResponseEvent {

    Entry entry();

    /**
     * The adult who has the student in sight from now on: the chain has a hand-over, never a gap.
     */
    @Stored("response.supervision_taken")
    record SupervisionTaken(Entry entry, Custodian custodian, Adult adult)
            implements ResponseFact {}

    /** The school's watch ended; the custodian says with whom the student is now. */
    @Stored("response.supervision_ended")
    record SupervisionEnded(Entry entry, Custodian custodian, Confidential reason)
            implements ResponseFact {}

    @Stored("response.means_removed")
    record MeansRemoved(Entry entry, Confidential items) implements ResponseFact {}

    @Stored("response.emergency_called")
    record EmergencyCalled(Entry entry, EmergencyService service, Optional<Confidential> note)
            implements ResponseFact {}

    /**
     * @param answers the items as answered, by code; empty for a free assessment
     */
    @Stored("response.assessed")
    record Assessed(
            Entry entry,
            Instrument instrument,
            Optional<Confidential> answers,
            Optional<Confidential> score,
            Set<Forces> forces,
            Confidential rationale)
            implements ResponseFact {
        public Assessed {
            forces = Set.copyOf(forces);
        }
    }

    /** Somebody suspects abuse or a crime against the student. Never shown to who is suspected. */
    @Stored("response.abuse_suspected")
    record AbuseSuspected(Entry entry, Suspect suspect, Confidential account)
            implements ResponseFact {}

    /**
     * Whether it is safe for the student that a guardian is told (suspected abuse at home).
     *
     * @param notToTell the guardians whom it bars
     * @param instead the other adult who is told in their place
     */
    @Stored(value = "response.safe_contact_checked", revision = 2)
    record SafeContactChecked(
            Entry entry,
            SafeContact decision,
            Set<GuardianId> notToTell,
            Optional<Confidential> instead,
            Confidential reason)
            implements ResponseFact {
        public SafeContactChecked {
            notToTell = Set.copyOf(notToTell);
        }
    }

    @Stored("response.guardian_attempted")
    record GuardianAttempted(
            Entry entry,
            GuardianId guardian,
            Standing standing,
            Channel channel,
            Outcome outcome,
            Optional<Confidential> told,
            Optional<Confidential> reply)
            implements ResponseFact {}

    @Stored("response.emergency_contact_attempted")
    record EmergencyContactAttempted(
            Entry entry,
            Confidential whom,
            Channel channel,
            Outcome outcome,
            Optional<Confidential> note)
            implements ResponseFact {}

    @Stored("response.authority_called")
    record AuthorityCalled(
            Entry entry,
            Authority authority,
            Optional<Confidential> receipt,
            Optional<Confidential> note)
            implements ResponseFact {}

    /** A refusal to sign before a witness is as good as a signature. */
    @Stored("response.guardian_met")
    record GuardianMet(
            Entry entry,
            Optional<GuardianId> guardian,
            Standing standing,
            Kin kin,
            Signature signature,
            Optional<Adult> witness,
            int staffPresent,
            Confidential minutes,
            List<Attachment> attachments)
            implements ResponseFact {
        public GuardianMet {
            attachments = List.copyOf(attachments);
        }
    }

    @Stored("response.custody_handed_over")
    record CustodyHandedOver(
            Entry entry,
            Custodian to,
            Optional<GuardianId> guardian,
            Standing standing,
            Confidential detail)
            implements ResponseFact {}

    /**
     * @param attachments the letter, where there is one
     */
    @Stored(value = "response.referred", revision = 2)
    record Referred(
            Entry entry,
            ReferralId referral,
            ReferralKind kind,
            Confidential to,
            Optional<LocalDate> appointment,
            List<Attachment> attachments)
            implements ResponseFact {
        public Referred {
            attachments = List.copyOf(attachments);
        }
    }

    @Stored("response.referral_answered")
    record ReferralAnswered(
            Entry entry, ReferralId referral, ReferralAnswer answer, Optional<Confidential> note)
            implements ResponseFact {}

    @Stored("response.referral_visited")
    record ReferralVisited(
            Entry entry, ReferralId referral, Visit visit, Optional<Confidential> note)
            implements ResponseFact {}

    @Stored("response.bureau_reported")
    record BureauReported(
            Entry entry,
            ReportKind kind,
            Optional<Confidential> receipt,
            Optional<Confidential> note)
            implements ResponseFact {}

    /**
     * Everybody's own duty, never the principal's alone (强制报告).
     *
     * @param as in which office whoever reported wrote it down; empty where a colleague did, or
     *     where it was recorded before that was kept
     */
    @Stored(value = "response.mandatory_reported", revision = 2)
    record MandatoryReported(
            Entry entry,
            Authority authority,
            Optional<Role> as,
            Optional<Confidential> receipt,
            Confidential note)
            implements ResponseFact {}

    @Stored("response.safety_plan_written")
    record SafetyPlanWritten(
            Entry entry, int version, Confidential text, boolean withStudent, boolean withGuardian)
            implements ResponseFact {}

    @Stored("response.peers_checked")
    record PeersChecked(Entry entry, int peers, Optional<Confidential> note)
            implements ResponseFact {}

    @Stored("response.staff_briefed")
    record StaffBriefed(Entry entry, int present, boolean debrief, Optional<Confidential> note)
            implements ResponseFact {}

    /** What to watch, what to say and whom to call, for somebody who may not read the file. */
    @Stored("response.safety_brief_issued")
    record SafetyBriefIssued(Entry entry, StaffId to, Confidential text) implements ResponseFact {}

    /** When the student is expected back, so that re-entry is prepared in time. */
    @Stored("response.return_expected")
    record ReturnExpected(Entry entry, LocalDate on, Optional<Confidential> note)
            implements ResponseFact {}

    /**
     * @param reviewOn the day an interim plan is looked at again; a missing paper never keeps a
     *     child out
     */
    @Stored("response.reentry_held")
    record ReentryHeld(
            Entry entry,
            Reentry kind,
            Optional<LocalDate> reviewOn,
            Confidential minutes,
            List<Attachment> attachments)
            implements ResponseFact {
        public ReentryHeld {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Somebody talked with the student and saw how the student is.
     *
     * @param channel how they talked; empty where it was recorded before anybody was asked
     */
    @Stored(value = "response.followup_held", revision = 2)
    record FollowupHeld(
            Entry entry, Optional<Channel> channel, Stability stability, Confidential note)
            implements ResponseFact {}

    @Stored("response.followup_missed")
    record FollowupMissed(Entry entry, Confidential reason) implements ResponseFact {}

    /**
     * The team looked together at the level.
     *
     * @param finding what it found; empty where it was recorded before anybody was asked. Nothing
     *     is raised or lowered by it
     */
    @Stored(value = "response.level_reviewed", revision = 2)
    record LevelReviewed(Entry entry, Optional<Finding> finding, Confidential rationale)
            implements ResponseFact {}

    @Stored("response.incident_reviewed")
    record IncidentReviewed(Entry entry, Confidential report) implements ResponseFact {}

    @Stored("response.note_added")
    record NoteAdded(Entry entry, Confidential text, List<Attachment> attachments)
            implements ResponseFact {
        public NoteAdded {
            attachments = List.copyOf(attachments);
        }
    }

    /** The corrected entry stays. What is right instead, if anything, is a fact of its own. */
    @Stored("response.entry_corrected")
    record EntryCorrected(
            Entry entry, EntryId corrected, Confidential reason, Optional<EntryId> replacement)
            implements ResponseFact {}

    enum EmergencyService {
        AMBULANCE,
        POLICE,
        FIRE
    }

    enum Instrument {
        PHQ_A,
        ASQ,
        GAD_7,
        FREE
    }

    /** What an answer forces, whatever the sum. */
    enum Forces {
        RED,
        AT_LEAST_ORANGE,
        HUMAN_CONTACT_TODAY,
        CLINICAL_INTERVIEW_TODAY
    }

    enum SafeContact {
        SAFE,
        NOT_SAFE,
        TELL_ANOTHER
    }

    enum Channel {
        PHONE,
        MESSAGE,
        VIDEO,
        IN_PERSON,
        LETTER
    }

    enum Outcome {
        REACHED,
        NO_ANSWER,
        WRONG_NUMBER,
        DECLINED,
        LEFT_MESSAGE
    }

    enum Authority {
        POLICE,
        CHILD_PROTECTION
    }

    enum Signature {
        SIGNED,
        REFUSED,
        NOT_ASKED
    }

    /** With whom a student is. */
    enum Custodian {
        STAFF,
        GUARDIAN,
        RELATIVE,
        HOSPITAL,
        EMERGENCY_SERVICE,
        POLICE,
        CHILD_PROTECTION,
        OTHER_ADULT,
        NOBODY
    }

    enum Suspect {
        GUARDIAN,
        STAFF,
        STUDENT,
        OTHER
    }

    /** What the adult who came is to the student. */
    enum Kin {
        PARENT,
        LEGAL_GUARDIAN,
        GRANDPARENT,
        OTHER_RELATIVE
    }

    enum ReferralKind {
        EMERGENCY_DEPARTMENT,
        HOSPITAL,
        OUT_PATIENT,
        COMMUNITY
    }

    enum ReferralAnswer {
        ACCEPTED,
        DECLINED
    }

    enum Visit {
        ATTENDED,
        NO_SHOW
    }

    enum ReportKind {
        ORAL,
        WRITTEN,
        FINAL
    }

    enum Reentry {
        FULL,
        INTERIM
    }

    /** What a review of the level found. */
    enum Finding {
        RAISE,
        LOWER,
        KEEP
    }

    enum Stability {
        STABLE,
        NOT_STABLE
    }

    /**
     * Whether this guardian might be told when it happened; kept with the fact, since a bar can be
     * lifted later.
     */
    enum Standing {
        MAY_BE_TOLD,
        BARRED
    }
}
