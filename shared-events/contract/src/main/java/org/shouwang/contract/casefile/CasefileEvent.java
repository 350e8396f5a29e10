package org.shouwang.contract.casefile;

import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/** The case file. Being a participant is the relation that gives access. */
public sealed interface CasefileEvent extends Event {

    @Stored("casefile.opened")
    record Opened(CasefileId casefile, SchoolId school, StudentId student, StaffId by)
            implements CasefileEvent {}

    @Stored("casefile.participant_added")
    record ParticipantAdded(StaffId staff, Relation relation, StaffId by)
            implements CasefileEvent {}

    @Stored("casefile.participant_removed")
    record ParticipantRemoved(StaffId staff, Confidential reason, StaffId by)
            implements CasefileEvent {}

    @Stored("casefile.note_added")
    record NoteAdded(
            EntryId entry,
            Confidential text,
            Occurred occurred,
            StaffId by,
            List<Attachment> attachments)
            implements CasefileEvent {
        public NoteAdded {
            attachments = List.copyOf(attachments);
        }
    }

    /** Revision 2 tells a consent that was taken back from one that was never given. */
    @Stored(value = "casefile.consent_recorded", revision = 2)
    record ConsentRecorded(
            EntryId entry,
            Consent consent,
            ConsentAnswer answer,
            Optional<GuardianId> guardian,
            Confidential words,
            Occurred occurred,
            StaffId by)
            implements CasefileEvent {}

    /** The student was told what stays private and what cannot. */
    @Stored("casefile.confidentiality_explained")
    record ConfidentialityExplained(EntryId entry, Occurred occurred, StaffId by)
            implements CasefileEvent {}

    @Stored("casefile.response_linked")
    record ResponseLinked(ResponseId response) implements CasefileEvent {}

    /**
     * The case has a new lead.
     *
     * @param fromStays whether the lead until now stays a participant, as a counselor
     */
    @Stored("casefile.handed_over")
    record HandedOver(StaffId from, StaffId to, boolean fromStays, Confidential reason, StaffId by)
            implements CasefileEvent {}

    @Stored("casefile.closed")
    record Closed(Confidential reason, StaffId by) implements CasefileEvent {}

    /** The student is looked after again. A new response runs under the plan then in force. */
    @Stored("casefile.reopened")
    record Reopened(StaffId by) implements CasefileEvent {}

    /** What a member of staff is to the case. */
    enum Relation {
        LEAD,
        COUNSELOR,
        CLASS_TEACHER,
        HELPER
    }

    enum Consent {
        COUNSELLING,
        SCREENING,
        SHARING_WITH_PROVIDER
    }

    enum ConsentAnswer {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }
}
