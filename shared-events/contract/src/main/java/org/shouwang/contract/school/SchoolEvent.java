package org.shouwang.contract.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.Role;
import org.shouwang.contract.Stored;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.PlanHash;

/** What happens to a school itself. Guards that one plan is in force. */
public sealed interface SchoolEvent extends Event {

    /**
     * @param simulated only such a school's events may be recorded on another clock than the
     *     database's
     */
    @Stored("school.founded")
    record Founded(SchoolId school, Label name, Label shortName, ZoneId zone, boolean simulated)
            implements SchoolEvent {}

    @Stored("school.class_opened")
    record ClassOpened(ClassId schoolClass, Label label) implements SchoolEvent {}

    /** The days of the school's year: terms, and the days in them without school. */
    @Stored("school.calendar_set")
    record CalendarSet(List<Term> terms, Set<LocalDate> daysOff) implements SchoolEvent {
        public CalendarSet {
            terms = List.copyOf(terms);
            daysOff = Set.copyOf(daysOff);
        }
    }

    @Stored("school.plan_in_force")
    record PlanInForce(PlanHash plan, Instant from, StaffId by) implements SchoolEvent {}

    /**
     * Staff of these roles may read files for this purpose: the approval that minors' data needs
     * (未成年人网络保护条例 art. 36).
     */
    @Stored("school.access_approval_given")
    record AccessApprovalGiven(
            ApprovalId approval,
            ApprovalKind kind,
            Set<Role> roles,
            Confidential purpose,
            Instant from,
            Optional<Instant> until,
            StaffId by)
            implements SchoolEvent {
        public AccessApprovalGiven {
            roles = Set.copyOf(roles);
        }
    }

    @Stored("school.access_approval_withdrawn")
    record AccessApprovalWithdrawn(ApprovalId approval, StaffId by) implements SchoolEvent {}

    /** Both days are school days. */
    record Term(LocalDate firstDay, LocalDate lastDay) {}

    /** A standing approval covers a role's daily work; a single one covers one audit. */
    enum ApprovalKind {
        STANDING,
        SINGLE
    }
}
