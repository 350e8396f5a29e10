package org.shouwang.contract.schedule;

import java.time.Instant;
import org.shouwang.contract.Event;
import org.shouwang.contract.Role;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/** Who is on duty when. The stream has the school's id. */
public sealed interface ScheduleEvent extends Event {

    /**
     * @param until not included
     */
    @Stored("schedule.duty_assigned")
    record DutyAssigned(
            DutyId duty,
            SchoolId school,
            StaffId staff,
            Role as,
            Instant from,
            Instant until,
            StaffId by)
            implements ScheduleEvent {}

    @Stored("schedule.duty_withdrawn")
    record DutyWithdrawn(DutyId duty, StaffId by) implements ScheduleEvent {}
}
