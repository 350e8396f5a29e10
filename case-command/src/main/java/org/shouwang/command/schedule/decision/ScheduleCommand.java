package org.shouwang.command.schedule.decision;

import java.time.Instant;
import java.util.Set;
import org.shouwang.command.Command;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/** What can be wished of a school's duty list. */
public sealed interface ScheduleCommand extends Command {

    SchoolId school();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.SCHEDULE, school().value());
    }

    /**
     * Duties may overlap.
     *
     * @param until not included
     * @param rolesHeld the roles that this member of staff holds at every moment still to come
     */
    record AssignDuty(
            DutyId duty,
            SchoolId school,
            StaffId staff,
            Role as,
            Instant from,
            Instant until,
            Set<Role> rolesHeld,
            StaffId by)
            implements ScheduleCommand {
        public AssignDuty {
            rolesHeld = Set.copyOf(rolesHeld);
        }
    }

    /** A duty that has begun ends now; that it was kept until now stays on the record. */
    record WithdrawDuty(DutyId duty, SchoolId school, StaffId by) implements ScheduleCommand {}
}
