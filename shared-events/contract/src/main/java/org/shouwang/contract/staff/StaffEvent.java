package org.shouwang.contract.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/** What happens to a member of staff as a person, whatever the schools. */
public sealed interface StaffEvent extends Event {

    @Stored("staff.registered")
    record Registered(StaffId staff, SchoolId school, Confidential name) implements StaffEvent {}

    @Stored("staff.name_corrected")
    record NameCorrected(Confidential name, StaffId by) implements StaffEvent {}

    @Stored("staff.contact_added")
    record ContactAdded(ContactId contact, Channel channel, Confidential address)
            implements StaffEvent {}

    @Stored("staff.contact_verified")
    record ContactVerified(ContactId contact) implements StaffEvent {}

    /** Messages to it do not arrive; somebody has to look. */
    @Stored("staff.contact_failed")
    record ContactFailed(ContactId contact) implements StaffEvent {}

    @Stored("staff.contact_removed")
    record ContactRemoved(ContactId contact) implements StaffEvent {}

    /** This member of staff must not act in matters of this student: the own child, say. */
    @Stored("staff.conflict_declared")
    record ConflictDeclared(StudentId student, Confidential reason) implements StaffEvent {}

    /** The conflict was declared by mistake or is over; somebody else says so. */
    @Stored("staff.conflict_withdrawn")
    record ConflictWithdrawn(StudentId student, Confidential reason, StaffId by)
            implements StaffEvent {}

    /**
     * Whoever runs the machine asked for a link by which this member of staff sets a password anew.
     * The link itself is no event.
     */
    @Stored("staff.link_issued")
    record LinkIssued(Instant until) implements StaffEvent {}

    /**
     * Somebody set a password through a link and is in as this member of staff. Until somebody else
     * vouches that it is this person, no role counts but for what everybody may to save a child.
     *
     * @param issuedBy who had the link before; empty for whoever runs the machine
     * @param alone nobody else could have vouched, so that the roles count at once: the first two
     *     people of a school, or whoever comes by a link of the machine while nobody else counts
     */
    @Stored("staff.came_by_link")
    record CameByLink(Optional<StaffId> issuedBy, boolean alone) implements StaffEvent {}

    /** Somebody else heard from this person, whom he knows, a number shown after coming in. */
    @Stored("staff.vouched_for")
    record VouchedFor(StaffId by) implements StaffEvent {}

    @Stored("staff.left")
    record Left(LocalDate lastDay, StaffId by) implements StaffEvent {}

    /** How a member of staff can be reached. */
    enum Channel {
        EMAIL,
        WECOM_ROBOT,
        PHONE
    }
}
