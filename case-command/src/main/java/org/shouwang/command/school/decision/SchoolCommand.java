package org.shouwang.command.school.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.Command;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;
import org.shouwang.contract.school.SchoolEvent.Term;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.PlanHash;

/** What can be wished of a school. */
public sealed interface SchoolCommand extends Command {

    SchoolId school();

    @Override
    default StreamId stream() {
        return new StreamId(StreamType.SCHOOL, school().value());
    }

    record Found(SchoolId school, Label name, Label shortName, ZoneId zone, boolean simulated)
            implements SchoolCommand {}

    /** A class of a later year may have the label of an earlier one. */
    record OpenClass(SchoolId school, ClassId schoolClass, Label label) implements SchoolCommand {}

    record SetCalendar(SchoolId school, List<Term> terms, Set<LocalDate> daysOff)
            implements SchoolCommand {
        public SetCalendar {
            terms = List.copyOf(terms);
            daysOff = Set.copyOf(daysOff);
        }
    }

    /**
     * @param from empty for at once
     */
    record PutPlanInForce(SchoolId school, PlanHash plan, Optional<Instant> from, StaffId by)
            implements SchoolCommand {}

    /**
     * @param as the role in which it is given
     * @param held every role of whoever gives it
     */
    record GiveAccessApproval(
            SchoolId school,
            ApprovalId approval,
            ApprovalKind kind,
            Set<Role> roles,
            Confidential purpose,
            Instant from,
            Optional<Instant> until,
            Role as,
            Set<Role> held,
            StaffId by)
            implements SchoolCommand {
        public GiveAccessApproval {
            roles = Set.copyOf(roles);
            held = Set.copyOf(held);
        }
    }

    /**
     * @param as the role in which it is withdrawn
     */
    record WithdrawAccessApproval(SchoolId school, ApprovalId approval, Role as, StaffId by)
            implements SchoolCommand {}
}
