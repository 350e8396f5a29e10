package org.shouwang.command.school.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.school.decision.SchoolCommand.GiveAccessApproval;
import org.shouwang.command.school.decision.SchoolCommand.WithdrawAccessApproval;
import org.shouwang.command.school.decision.SchoolState.Approval;
import org.shouwang.command.school.decision.SchoolState.School;
import org.shouwang.contract.Role;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.contract.school.SchoolEvent.AccessApprovalGiven;
import org.shouwang.contract.school.SchoolEvent.AccessApprovalWithdrawn;
import org.shouwang.contract.school.SchoolEvent.ApprovalKind;

/** A responsible person approves that staff of some roles read files, for a purpose and a time. */
final class Approving {

    private static final Set<Role> RESPONSIBLE = EnumSet.of(Role.PRINCIPAL, Role.PSYCHOLOGY_LEAD);

    private Approving() {}

    static List<SchoolEvent> give(GiveAccessApproval give, School school) {
        AccessApprovalGiven given =
                new AccessApprovalGiven(
                        give.approval(),
                        give.kind(),
                        give.roles(),
                        give.purpose(),
                        give.from(),
                        give.until(),
                        give.by());
        Approval known = school.approvals().get(give.approval());
        if (known != null) {
            refuseIf(!known.given().equals(given), SchoolRefusal.APPROVAL_ID_IS_TAKEN);
            return List.of();
        }
        refuseIf(!RESPONSIBLE.contains(give.as()), SchoolRefusal.APPROVAL_NEEDS_RESPONSIBLE_PERSON);
        refuseIf(give.roles().isEmpty(), SchoolRefusal.APPROVAL_FOR_NO_ROLE);
        refuseIf(
                give.roles().contains(Role.ADMINISTRATOR),
                SchoolRefusal.ADMINISTRATOR_READS_NO_FILES);
        refuseIf(give.held().containsAll(give.roles()), SchoolRefusal.NO_APPROVAL_FOR_ONESELF);
        refuseIf(
                give.kind() == ApprovalKind.SINGLE && give.until().isEmpty(),
                SchoolRefusal.SINGLE_APPROVAL_NEEDS_AN_END);
        refuseIf(
                give.until().filter(end -> !end.isAfter(give.from())).isPresent(),
                SchoolRefusal.APPROVAL_ENDS_BEFORE_IT_BEGINS);
        return List.of(given);
    }

    static List<SchoolEvent> withdraw(WithdrawAccessApproval withdraw, School school) {
        refuseIf(
                !RESPONSIBLE.contains(withdraw.as()),
                SchoolRefusal.APPROVAL_NEEDS_RESPONSIBLE_PERSON);
        Approval approval =
                Optional.ofNullable(school.approvals().get(withdraw.approval()))
                        .orElseThrow(() -> new CommandRefused(SchoolRefusal.NO_SUCH_APPROVAL));
        return approval.withdrawn().isPresent()
                ? List.of()
                : List.of(new AccessApprovalWithdrawn(withdraw.approval(), withdraw.by()));
    }

    private static void refuseIf(boolean so, SchoolRefusal refusal) {
        if (so) {
            throw new CommandRefused(refusal);
        }
    }
}
