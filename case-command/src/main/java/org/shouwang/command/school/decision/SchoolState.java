package org.shouwang.command.school.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.school.SchoolEvent.AccessApprovalGiven;
import org.shouwang.contract.school.SchoolEvent.CalendarSet;
import org.shouwang.contract.school.SchoolEvent.Founded;
import org.shouwang.contract.school.SchoolEvent.PlanInForce;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.PlanHash;

/** What is known of a school. */
public sealed interface SchoolState {

    record NotFounded() implements SchoolState {}

    /**
     * @param plans in the order in which they were put in force
     */
    record School(
            Founded founded,
            Map<ClassId, Label> classes,
            Optional<CalendarSet> calendar,
            List<PlanInForce> plans,
            Map<ApprovalId, Approval> approvals)
            implements SchoolState {

        public School {
            classes = Map.copyOf(classes);
            plans = List.copyOf(plans);
            approvals = Map.copyOf(approvals);
        }

        /** The one plan in force at an instant: of those begun the latest, as last said. */
        public Optional<PlanHash> planInForceAt(Instant at) {
            Optional<PlanInForce> latest = Optional.empty();
            for (PlanInForce plan : plans) {
                boolean later = latest.filter(known -> known.from().isAfter(plan.from())).isEmpty();
                latest = !plan.from().isAfter(at) && later ? Optional.of(plan) : latest;
            }
            return latest.map(PlanInForce::plan);
        }

        /** The roles that may read files at an instant. */
        public Set<Role> approvedRolesAt(Instant at) {
            Set<Role> roles = new HashSet<>();
            approvals.values().stream()
                    .filter(approval -> approval.standsAt(at))
                    .forEach(approval -> roles.addAll(approval.given().roles()));
            return roles;
        }

        School with(ClassId schoolClass, Label label) {
            Map<ClassId, Label> more = new HashMap<>(classes);
            more.put(schoolClass, label);
            return new School(founded, more, calendar, plans, approvals);
        }

        School with(CalendarSet calendar) {
            return new School(founded, classes, Optional.of(calendar), plans, approvals);
        }

        School with(PlanInForce plan) {
            List<PlanInForce> more = new ArrayList<>(plans);
            more.add(plan);
            return new School(founded, classes, calendar, more, approvals);
        }

        School with(ApprovalId id, Approval approval) {
            Map<ApprovalId, Approval> more = new HashMap<>(approvals);
            more.put(id, approval);
            return new School(founded, classes, calendar, plans, more);
        }
    }

    /** An approval, and when it was withdrawn. */
    record Approval(AccessApprovalGiven given, Optional<Instant> withdrawn) {

        boolean standsAt(Instant at) {
            return !given.from().isAfter(at)
                    && given.until().filter(end -> !end.isAfter(at)).isEmpty()
                    && withdrawn.filter(end -> !end.isAfter(at)).isEmpty();
        }
    }
}
