package org.shouwang.command.response;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.command.Command;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.AlertRow;
import org.shouwang.command.directory.Schools;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;

/**
 * Whoever took an alert into hand takes part in the case that comes of it, and so reads what they
 * wrote themselves.
 */
record TakingPart(Cases cases, Schools schools) {

    /**
     * @param by who starts, and leads a file that is only now opened
     */
    List<Command> of(
            AlertRow alert,
            List<LoggedEvent> told,
            CasefileId casefile,
            StudentId student,
            StaffId by,
            Instant now) {
        var roles = schools.staffRoles(alert.school(), now);
        boolean opened = cases.casefile(casefile).isEmpty();
        return inHand(told).stream()
                .filter(one -> !(opened && one.equals(by)))
                .filter(one -> cases.relation(casefile, one).isEmpty())
                .filter(one -> !cases.conflicted(one, Set.of(student)))
                .<Command>map(
                        one ->
                                new CasefileCommand.AddParticipant(
                                        casefile,
                                        one,
                                        relation(roles.getOrDefault(one, Set.of())),
                                        true,
                                        by))
                .toList();
    }

    private static Set<StaffId> inHand(List<LoggedEvent> told) {
        Set<StaffId> inHand = new LinkedHashSet<>();
        for (LoggedEvent logged : told) {
            switch (logged.event()) {
                case AlertEvent.Acknowledged e -> inHand.add(e.by());
                case AlertEvent.Joined e -> inHand.add(e.by());
                default -> {}
            }
        }
        return inHand;
    }

    private static Relation relation(Set<Role> roles) {
        if (roles.contains(Role.COUNSELOR) || roles.contains(Role.PSYCHOLOGY_LEAD)) {
            return Relation.COUNSELOR;
        }
        return roles.contains(Role.CLASS_TEACHER) ? Relation.CLASS_TEACHER : Relation.HELPER;
    }
}
