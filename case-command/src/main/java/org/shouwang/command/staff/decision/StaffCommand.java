package org.shouwang.command.staff.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.shouwang.command.Command;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.staff.StaffEvent.Channel;

/** What can be wished of a member of staff. */
public sealed interface StaffCommand extends Command {

    StaffId staff();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.STAFF, staff().value());
    }

    /** Comes, or comes back after having left. */
    record Register(StaffId staff, SchoolId school, Confidential name) implements StaffCommand {}

    record CorrectName(StaffId staff, Confidential name, StaffId by) implements StaffCommand {}

    record AddContact(StaffId staff, ContactId contact, Channel channel, Confidential address)
            implements StaffCommand {}

    /** A message to it was answered. */
    record VerifyContact(StaffId staff, ContactId contact) implements StaffCommand {}

    /** A message to it did not arrive. */
    record ReportContactFailure(StaffId staff, ContactId contact) implements StaffCommand {}

    record RemoveContact(StaffId staff, ContactId contact) implements StaffCommand {}

    record DeclareConflict(StaffId staff, StudentId student, Confidential reason)
            implements StaffCommand {}

    record WithdrawConflict(StaffId staff, StudentId student, Confidential reason, StaffId by)
            implements StaffCommand {}

    /** Asked for by whoever manages accounts, or on the machine itself by whoever runs it. */
    record IssueLink(StaffId staff, Instant until) implements StaffCommand {}

    /** See {@link org.shouwang.contract.staff.StaffEvent.CameByLink}. */
    record ComeByLink(StaffId staff, Optional<StaffId> issuedBy, boolean alone)
            implements StaffCommand {}

    record Vouch(StaffId staff, StaffId by) implements StaffCommand {}

    record Leave(StaffId staff, LocalDate lastDay, StaffId by) implements StaffCommand {}
}
