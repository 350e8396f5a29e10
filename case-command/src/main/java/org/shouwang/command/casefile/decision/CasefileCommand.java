package org.shouwang.command.casefile.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.Command;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent.Consent;
import org.shouwang.contract.casefile.CasefileEvent.ConsentAnswer;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/** What can be wished of a case file. */
public sealed interface CasefileCommand extends Command {

    CasefileId casefile();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.CASEFILE, casefile().value());
    }

    /** Something that happened. Recorded after closing too. */
    sealed interface Fact extends CasefileCommand {

        EntryId entry();
    }

    /** Opens the file, or opens a closed one again. No news when it is open. */
    record Open(CasefileId casefile, SchoolId school, StudentId student, StaffId lead, StaffId by)
            implements CasefileCommand {}

    /**
     * Anybody but the lead, who comes by {@link HandOver}.
     *
     * @param knows whether whoever adds may come in without anybody else: reads the words of the
     *     file anyway, or has the alert in hand
     */
    record AddParticipant(
            CasefileId casefile, StaffId staff, Relation relation, boolean knows, StaffId by)
            implements CasefileCommand {}

    record RemoveParticipant(CasefileId casefile, StaffId staff, Confidential reason, StaffId by)
            implements CasefileCommand {}

    record AddNote(
            CasefileId casefile,
            EntryId entry,
            Confidential text,
            Occurred occurred,
            List<Attachment> attachments,
            StaffId by)
            implements Fact {
        public AddNote {
            attachments = List.copyOf(attachments);
        }
    }

    record RecordConsent(
            CasefileId casefile,
            EntryId entry,
            Consent consent,
            ConsentAnswer answer,
            Optional<GuardianId> guardian,
            Confidential words,
            Occurred occurred,
            StaffId by)
            implements Fact {}

    record ExplainConfidentiality(CasefileId casefile, EntryId entry, Occurred occurred, StaffId by)
            implements Fact {}

    /** A response runs for this student. A closed file is open again with it. */
    record LinkResponse(CasefileId casefile, ResponseId response, StaffId by)
            implements CasefileCommand {}

    /**
     * @param fromStays whether the lead until now stays a participant
     * @param knows whether whoever hands over may take the case without anybody else
     */
    record HandOver(
            CasefileId casefile,
            StaffId to,
            boolean fromStays,
            Confidential reason,
            boolean knows,
            StaffId by)
            implements CasefileCommand {}

    /**
     * Sent together with a question to each of the file's responses whether it has ended, so that
     * none begins in between.
     *
     * @param asked the responses that are asked
     * @param unanswered how many alerts and worries about the student nobody has answered yet
     */
    record Close(
            CasefileId casefile,
            Confidential reason,
            Set<ResponseId> asked,
            int unanswered,
            StaffId by)
            implements CasefileCommand {
        public Close {
            asked = Set.copyOf(asked);
        }
    }
}
